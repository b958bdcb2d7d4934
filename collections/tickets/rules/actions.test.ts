import { expect, test } from 'vitest';
import type { OpenExtra } from '#collections/extras/rules/states.ts';
import { paise } from '#kernel/paise.ts';
import type { TicketAction } from '../card-view.ts';
import type { Acted } from './actions.ts';
import { actionsOf } from './actions.ts';
import { ticketStatuses } from './lifecycle.ts';

const now = new Date('2026-11-22T09:00:00Z');
const early = '2026-11-20T09:00:00Z';
const long = '2026-11-01T09:00:00Z';
const either = [true, false];
/** Nothing about it beyond what was booked. */
const quiet = {
  kind: 'remote',
  consent: 'none',
  extras: [],
  secrets: { recipient: false, newest: null },
} as const;
const everyTicket = ticketStatuses.flatMap((status) =>
  [null, early].flatMap((startedAt) =>
    [null, early, long].flatMap((resolvedAt) =>
      either.flatMap((paid) =>
        either.flatMap((confirming) =>
          either.flatMap((invoiced) =>
            either.flatMap((rated) =>
              either.map(
                (asked): Acted => ({
                  ...quiet,
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

const extra = { id: 'x', total: paise(74_925), confirming: false } as const;
const about = {
  none: [],
  proposed: [{ ...extra, status: 'proposed' }],
  due: [{ ...extra, status: 'approved' }],
  confirming: [{ ...extra, status: 'approved', confirming: true }],
} as const satisfies Record<string, OpenExtra[]>;
const beyond = ticketStatuses.flatMap((status) =>
  (['remote', 'onsite'] as const).flatMap((kind) =>
    (['none', 'asked', 'given', 'withdrawn'] as const).flatMap((consent) =>
      (Object.keys(about) as (keyof typeof about)[]).flatMap((extras) =>
        either.map((recipient) => ({
          ...{ status, kind, consent, recipient, of: extras },
          actions: actionsOf(
            {
              ...{ status, kind, consent, startedAt: null, resolvedAt: null, closedAt: null },
              ...{ paid: true, confirming: false, invoiced: true, rated: false, asked: false },
              extras: about[extras],
              secrets: { recipient, newest: null },
            },
            now,
          ),
        })),
      ),
    ),
  ),
);
type Beyond = (typeof beyond)[number];
const exactly = (action: TicketAction, where: (ticket: Beyond) => boolean) => {
  for (const ticket of beyond)
    expect(ticket.actions.includes(action), JSON.stringify(ticket)).toBe(where(ticket));
};
const isAtWork = ({ status }: Beyond) => ['open', 'in_progress', 'waiting_for_customer'].includes(status);

test('a consent is signed while there is work ahead, and taken back at any time', () => {
  exactly('sign_consent', (ticket) => isAtWork(ticket) && ['asked', 'withdrawn'].includes(ticket.consent));
  exactly('withdraw_consent', ({ consent }) => consent === 'given');
});

test('extra work is decided about before anything is done, and paid for whenever it is owed', () => {
  exactly('answer_extra', (ticket) => isAtWork(ticket) && ticket.of === 'proposed');
  exactly('pay_extra', ({ of }) => of === 'due');
});

test('a password is sent while somebody is there who can open it', () => {
  exactly('send_secret', (ticket) => isAtWork(ticket) && ticket.recipient);
});

test('what can be booked here can be kept as a template, and everything can be read on paper', () => {
  exactly('save_template', ({ kind }) => kind === 'remote');
  exactly('download_summary', () => true);
});
