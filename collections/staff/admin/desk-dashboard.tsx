import type { ServerProps } from 'payload';
import { createLocalReq } from 'payload';
import { deadJobs } from '#collections/deliveries/operations/dead-jobs.ts';
import { WaitingRefunds } from '#collections/refunds/admin/waiting-refunds.tsx';
import { waitingRefunds } from '#collections/refunds/views/waiting-refunds.ts';
import { completeDeskRule } from '#collections/settings/desk-rule.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { Queues } from '#collections/tickets/admin/queues/queues.tsx';
import { deskQueueQuery } from '#collections/tickets/rules/desk-filter.ts';
import { addDays, istDate } from '#kernel/calendar.ts';
import { isUuid } from '#kernel/ids.ts';
import { staffOf } from '#toolkit/callers.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { deskNumbers, newestTickets } from '../views/desk-dashboard.ts';
import { presenceOf } from '../views/presence.ts';
import { DeadJobs } from './dead-jobs.tsx';
import { DeskCards } from './desk-cards.tsx';
import { NewestTickets } from './newest-tickets.tsx';
import { PresenceCard } from './presence-card.tsx';

/** First page of the panel: how the day stands, the queues of whoever works on tickets, what needs a person. */
export async function DeskDashboard({ payload, user, searchParams }: ServerProps) {
  if (!payload || !user) return null;
  const req = await createLocalReq({ user }, payload);
  const caller = staffOf(req);
  if (!caller) return null;
  const holds = (role: 'technician' | 'accounts') =>
    caller.roles.includes('admin') || caller.roles.includes(role);
  const numbers = await deskNumbers(req, caller);
  const gaveUp = numbers.deadJobs === null ? null : await deadJobs(req);
  const refunds = holds('accounts') ? await waitingRefunds(req) : null;
  // Admins get no tickets in turn; who takes them gets the card while the settings hand out.
  const { inTurn, takeBackMinutes } = completeDeskRule((await loadSettings(req)).desk);
  const presence =
    caller.roles.includes('technician') && (inTurn || takeBackMinutes > 0)
      ? await presenceOf(req, caller)
      : null;
  const { cursor: _page, ...filter } = deskQueueQuery.parse(searchParams ?? {});
  const view = isUuid(searchParams?.view) ? searchParams.view : null;
  return (
    <>
      <DeskCards numbers={numbers} refunds={refunds?.length ?? null} />
      {presence && <PresenceCard first={presence} tomorrow={istDate(addDays(nowOf(req), 1))} />}
      {holds('technician') && <Queues first={{ filter, view }} me={caller.id} />}
      {!holds('technician') && holds('accounts') && <NewestTickets tickets={await newestTickets(req)} />}
      {refunds && <WaitingRefunds refunds={refunds} />}
      {gaveUp && <DeadJobs jobs={gaveUp} />}
    </>
  );
}
