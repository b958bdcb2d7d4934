import { expect, test } from 'vitest';
import type { LiveNews } from '#site/lib/live.ts';
import { isMoreThanTalk } from './live-renews.ts';

const page = { ticket: 'RT2026-0001', awaitsAnswer: false };
const said = { id: '1', html: '<p>Yes.</p>', attachments: [] as object[] };
const posted = (change: object = {}): LiveNews => ({
  ...{ type: 'event', id: '2', kind: 'message.posted', at: '2026-11-02T04:30:00Z', ticket: 'RT2026-0001' },
  ...{ message: said },
  ...change,
});

test.each([
  ['a message that came along', posted(), page, false],
  ['its new words', posted({ kind: 'message.edited' }), page, false],
  ['one that did not come along', posted({ message: undefined }), page, true],
  [
    'one with files, which stand in the files room too',
    posted({ message: { ...said, attachments: [{}] } }),
    page,
    true,
  ],
  ['the first answer, by which a promise is kept', posted(), { ...page, awaitsAnswer: true }, true],
  ['one of another ticket', posted({ ticket: 'RT2026-0002' }), page, true],
  ['one of a ticket that this page does not follow', posted(), { ...page, ticket: null }, true],
  ['a move', posted({ kind: 'ticket.resolved', message: undefined }), page, true],
  ['a notification of her own', { type: 'notified' } as const, page, true],
  [
    'somebody who types',
    { type: 'typing', ticket: 'RT2026-0001', who: 'Bala', side: 'staff' } as const,
    page,
    false,
  ],
])('whether the page is asked for anew: %s', (_what, news, shown, asks) => {
  expect(isMoreThanTalk(news, shown)).toBe(asks);
});
