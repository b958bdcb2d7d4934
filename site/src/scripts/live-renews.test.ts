import { afterEach, expect, test, vi } from 'vitest';
import type { LiveNews } from '#site/lib/live.ts';
import { isMoreThanTalk } from './live-renews.ts';

const follows = { ticket: 'RT2026-0001' as string | null, awaitsAnswer: false };
afterEach(() => vi.unstubAllGlobals());
const said = { id: '1', html: '<p>Yes.</p>', attachments: [] as object[] };
const posted = (change: object = {}): LiveNews => ({
  ...{ type: 'event', id: '2', kind: 'message.posted', at: '2026-11-02T04:30:00Z', ticket: 'RT2026-0001' },
  ...{ message: said },
  ...change,
});

test.each([
  ['a message that came along', posted(), follows, false],
  ['its new words', posted({ kind: 'message.edited' }), follows, false],
  ['one that did not come along', posted({ message: undefined }), follows, true],
  [
    'one with files, which stand in the files room too',
    posted({ message: { ...said, attachments: [{}] } }),
    follows,
    true,
  ],
  ['the first answer, by which a promise is kept', posted(), { ...follows, awaitsAnswer: true }, true],
  ['one of another ticket', posted({ ticket: 'RT2026-0002' }), follows, true],
  ['one of a ticket that this page does not follow', posted(), { ...follows, ticket: null }, true],
  ['a move', posted({ kind: 'ticket.resolved', message: undefined }), follows, true],
  ['a notification of her own', { type: 'notified' } as const, follows, true],
  [
    'somebody who types',
    { type: 'typing', ticket: 'RT2026-0001', who: 'Bala', side: 'staff' } as const,
    follows,
    false,
  ],
])('whether the page is asked for anew: %s', (_what, news, { ticket, awaitsAnswer }, asks) => {
  vi.stubGlobal('document', { querySelector: () => (awaitsAnswer ? {} : null) });
  expect(isMoreThanTalk(news, ticket)).toBe(asks);
});
