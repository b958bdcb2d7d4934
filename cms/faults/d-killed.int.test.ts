import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { DeskTicketView } from '#collections/tickets/desk-ticket-view.ts';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import { aBooking } from '../testing/bookings.ts';
import { checkoutAnswer, newCustomer, pay } from '../testing/customers-by-http.ts';
import { seedPassword } from '../testing/filled-template.ts';
import { expectBooksToAgree, expectUnbrokenSeries } from '../testing/judge.ts';
import { cookieHeader } from '../testing/people.ts';
import { type Answer, type Call, startPortal } from '../testing/processes.ts';
import { agreeToSession } from '../testing/session-consent.ts';
import { until } from '../testing/until.ts';

const portal = await startPortal();
const meera = await newCustomer(portal);
const answer = await portal.call('/api/desk/session/log-in', {
  body: { email: 'technician@quicktechpro.example', password: seedPassword },
});
const technician = cookieHeader(answer.headers.getSetCookie());

const said = (text: string) => ({ body: plainToRichText(text), attachments: [] });

/** Where in a request the kill falls is up to the machine: early ones break it off, late ones lose its answer. */
const moments = [8, 60, 25, 8, 120, 60, 8, 25, 60, 8];

/**
 * The process is killed some milliseconds after the request went out, whether it has been answered or not; then the
 * same request goes to the next process until it is answered, as a page does with its key.
 */
async function killedDuring<Body = Record<string, unknown>>(
  where: string,
  call: Call,
): Promise<Answer<Body>> {
  const afterMs = moments.shift();
  if (afterMs === undefined) throw new Error('an eleventh place');
  const first = portal.call(where, call).catch(() => null);
  await pause(afterMs);
  await portal.api.kill();
  await first;
  await portal.api.start();
  // Who was killed while it asked the gateway for an order has the say over that order for forty seconds more.
  return until(
    `${where} to be answered`,
    async () => {
      const answer = await portal.call<Body>(where, call).catch(() => null);
      return answer && answer.status < 500 && answer;
    },
    60_000,
  );
}

test('killed at ten places of the story: nothing is lost or doubled', async () => {
  const { cookie } = meera;
  const booking = aBooking();
  const booked = await killedDuring<{ number: string }>('/api/portal/tickets', {
    body: booking,
    cookie,
  });
  const { number } = booked.body;
  await killedDuring(`/api/portal/tickets/${number}/pay`, { body: {}, cookie });
  const paid = await checkoutAnswer(portal, (await pay(portal, meera, number)).orderId);
  await killedDuring('/api/portal/payments/confirm', { body: paid, cookie });
  const page = async () =>
    (await portal.call<{ data: TicketDetailsView }>(`/api/portal/views/tickets/${number}`, { cookie })).body
      .data;
  await until('the payment', async () => (await page()).status === 'open');

  const hers = { key: randomUUID(), ...said('Are you there?') };
  await killedDuring(`/api/portal/tickets/${number}/reply`, { body: hers, cookie });
  const desk = async () =>
    (await portal.call<DeskTicketView>(`/api/desk/tickets/${number}`, { cookie: technician })).body;
  const { id } = await desk();
  const at = (what: string) => `/api/desk/tickets/${id}/${what}`;
  const ours = { key: randomUUID(), ...said('I am.'), internal: false };
  await killedDuring(at('reply'), { body: ours, cookie: technician });
  const note = { key: randomUUID(), ...said('A slow disk, I think.'), internal: true };
  await killedDuring(at('reply'), { body: note, cookie: technician });
  const move = async (name: string, words?: string) => {
    const { revision } = await desk();
    const body = words ? { body: plainToRichText(words) } : {};
    await killedDuring(at('move'), {
      body: { move: name, revision, key: randomUUID(), ...body },
      cookie: technician,
    });
  };
  await agreeToSession(portal.sql, id);
  await move('start');
  await move('resolve', 'The disk is replaced.');
  const confirmed = { move: 'confirm', key: randomUUID() };
  await killedDuring(`/api/portal/tickets/${number}/move`, { body: confirmed, cookie });
  await killedDuring(`/api/portal/tickets/${number}/rate`, { body: { stars: 5 }, cookie });

  expect(moments).toEqual([]);
  await portal.ageDeadWorkers();
  await until(
    'every job to be done',
    async () => {
      await portal.hurry();
      await portal.gateway.control('settle', {});
      return (
        (
          await portal.sql(
            'select 1 from graphile_worker.jobs where attempts < max_attempts and (locked_at is not null or run_at <= now())',
          )
        ).length === 0
      );
    },
    120_000,
  );
  const end = await page();
  expect(end).toMatchObject({ status: 'closed', rating: { stars: 5 }, payment: { state: 'paid' } });
  const texts = end.messages.map(({ html }) => html.replaceAll(/<[^>]+>/g, ''));
  expect(texts.slice(1)).toEqual(['Are you there?', 'I am.', 'The disk is replaced.']);
  expect((await desk()).messages.filter(({ internal }) => internal)).toHaveLength(1);
  const kinds = await portal.sql<{ kind: string; n: number }>(
    'select kind, count(*)::int as n from activities where ticket_id = $1 group by kind',
    [id],
  );
  const times = Object.fromEntries(kinds.map(({ kind, n }) => [kind, n]));
  for (const kind of [
    'ticket.created',
    'payment.captured',
    'invoice.issued',
    'ticket.session_started',
    'ticket.resolved',
    'ticket.closed',
    'ticket.rated',
  ])
    expect(times[kind], kind).toBe(1);
  const doubled = await portal.sql(
    "select recipient, template from deliveries where props::text like '%' || $1 || '%' or key like '%' || $2 || '%' group by recipient, template, key having count(*) > 1",
    [number, id],
  );
  expect(doubled).toEqual([]);
  await expectUnbrokenSeries(portal);
  await expectBooksToAgree(portal);
}, 300_000);
