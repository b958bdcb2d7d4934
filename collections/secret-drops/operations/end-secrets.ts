import type { PayloadRequest } from 'payload';
import { record } from '#toolkit/activity.ts';
import { customerOf, staffOf } from '#toolkit/callers.ts';
import { query, type Statement, sql } from '#toolkit/database.ts';
import { enqueue } from '#toolkit/jobs.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { EndState } from '../rules/states.ts';
import { lostStates } from '../rules/states.ts';

type Ended = { id: string; ticket: string; account: string; customer: string };

/**
 * Takes away what was sealed, in the transaction of what ended it, writes it into the history, and tells the customer
 * where her technician does not have it.
 * @param which SQL, for a drop `d`; what is over already is left alone
 * @returns how many ended
 */
export async function endSecrets(req: PayloadRequest, which: Statement, state: EndState): Promise<number> {
  const now = nowOf(req).toISOString();
  const ended = await query<Ended>(
    req,
    sql`update secret_drops d set state = ${state}, sealed = null, ended_at = ${now}::timestamptz, updated_at = ${now}::timestamptz
        where d.ended_at is null and ${which}
        returning d.id, d.ticket_id as ticket, d.account_id as account, d.customer_id as customer`,
  );
  const lost = lostStates.includes(state);
  for (const { id, ticket, account, customer } of ended) {
    const event = await record(req, {
      kind: state === 'opened' ? 'secret.opened' : lost ? 'secret.lost' : 'secret.removed',
      account,
      customer,
      actor: actorOf(req),
      ticket,
      data: { secret: id, state },
    });
    if (lost) await enqueue(req, 'notice', { event: 'secret.lost', subject: event });
  }
  return ended.length;
}

function actorOf(req: PayloadRequest) {
  const customer = customerOf(req);
  if (customer) return { kind: 'customer', id: customer.id } as const;
  const staff = staffOf(req);
  return staff ? ({ kind: 'staff', id: staff.id } as const) : ({ kind: 'system' } as const);
}
