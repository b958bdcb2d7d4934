import { expect, test } from 'vitest';
import type { Acted } from './actions.ts';
import { actionsOf } from './actions.ts';
import { ticketStatuses } from './lifecycle.ts';

const now = new Date('2026-11-22T09:00:00Z');
const early = '2026-11-20T09:00:00Z';
const long = '2026-11-01T09:00:00Z';
const either = [true, false];
const everyTicket = ticketStatuses.flatMap((status) =>
  [null, early].flatMap((startedAt) =>
    [null, early, long].flatMap((resolvedAt) =>
      either.flatMap((paid) =>
        either.flatMap((confirming) =>
          either.flatMap((invoiced) =>
            either.flatMap((rated) =>
              either.map(
                (asked): Acted => ({
                  status,
                  startedAt,
                  resolvedAt,
                  closedAt: status === 'closed' ? (resolvedAt ?? early) : null,
                  paid,
                  confirming,
                  invoiced,
                  rated,
                  asked,
                }),
              ),
            ),
          ),
        ),
      ),
    ),
  ),
);
const those = (action: string) =>
  everyTicket.filter((ticket) => (actionsOf(ticket, now) as string[]).includes(action));
const statusesOf = (action: string) => [...new Set(those(action).map(({ status }) => status))];

test('a ticket is paid for once, only while it waits for that and no payment is on its way', () => {
  expect(statusesOf('pay')).toEqual(['awaiting_payment']);
  for (const ticket of those('pay')) expect([ticket.paid, ticket.confirming]).toEqual([false, false]);
});

test('an invoice is offered exactly where there is one', () => {
  for (const ticket of everyTicket)
    expect(actionsOf(ticket, now).includes('download_invoice')).toBe(ticket.invoiced);
});

test('what is over can be booked again', () => {
  expect(statusesOf('book_again')).toEqual(['resolved', 'closed', 'cancelled']);
});

test('support can always be asked, and stands last', () => {
  for (const ticket of everyTicket) {
    const actions = actionsOf(ticket, now);
    expect(actions.at(-1)).toBe('contact_support');
    expect(new Set(actions).size).toBe(actions.length);
  }
});

test('what is resolved is confirmed or not yet solved; what is closed is taken up again within the days', () => {
  expect(statusesOf('confirm')).toEqual(['resolved']);
  expect(statusesOf('not_yet')).toEqual(['resolved']);
  expect(statusesOf('reopen')).toEqual(['closed']);
  for (const { resolvedAt, closedAt } of those('reopen')) expect(resolvedAt ?? closedAt).toBe(early);
  expect(statusesOf('provide_information')).toEqual(['waiting_for_customer']);
});

test('only what was rendered is rated, and once', () => {
  expect(statusesOf('rate')).toEqual(['resolved', 'closed']);
  for (const ticket of those('rate')) expect(ticket.rated).toBe(false);
});

test('until work begins, what was booked is described anew or cancelled', () => {
  for (const action of ['update_info', 'cancel']) {
    expect(statusesOf(action)).toEqual(['awaiting_payment', 'open', 'waiting_for_customer']);
    for (const ticket of those(action)) expect(ticket.startedAt).toBeNull();
  }
});

test('a change is asked for while there is work, one at a time', () => {
  expect(statusesOf('request_modification')).toEqual(['open', 'in_progress', 'waiting_for_customer']);
  for (const ticket of those('request_modification')) expect(ticket.asked).toBe(false);
});
