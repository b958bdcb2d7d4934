import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MessageView } from '#collections/tickets/conversation-view.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import { richTextToHtml } from '#kernel/rich-text-output.ts';
import {
  newestFromOthers,
  nextOutgoing,
  type Outgoing,
  reduceThread,
  shownMessages,
  type ThreadEvent,
  type ThreadState,
} from './thread-state.ts';

const empty: ThreadState = {
  messages: [],
  earlier: false,
  outgoing: [],
  readState: { customer: null, staff: null },
};

function message(n: number, change: Partial<MessageView> = {}): MessageView {
  return {
    id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    author: 'technician',
    authorName: 'Bob Kumar',
    at: new Date(Date.UTC(2026, 10, 22, 9, 0, n)).toISOString(),
    html: `<p>Message ${n}</p>`,
    attachments: [],
    revision: 0,
    editedAt: null,
    editableUntil: null,
    body: null,
    ...change,
  };
}

function outgoing(key: string, text: string, change: Partial<Outgoing> = {}): Outgoing {
  const body = plainToRichText(text);
  return {
    key,
    body,
    html: richTextToHtml(body),
    attachments: [],
    writtenAt: '2026-11-22T09:00:00.000Z',
    after: null,
    at: 'queued',
    problem: null,
    ...change,
  };
}

const after = (events: readonly ThreadEvent[], state = empty) => events.reduce(reduceThread, state);
const arrived = (...messages: MessageView[]): ThreadEvent => ({ type: 'arrived', messages });
const ids = (state: ThreadState) => state.messages.map(({ id }) => Number(id.slice(-12)));

test('messages that come twice, late or in any order are there once and in order', () => {
  const shuffled = fc.shuffledSubarray(
    [1, 2, 3, 4, 5, 5, 3, 1].map((n) => message(n)),
    { minLength: 8 },
  );
  fc.assert(
    fc.property(shuffled, (messages) => {
      expect(ids(after(messages.map((each) => arrived(each))))).toEqual([1, 2, 3, 4, 5]);
    }),
  );
});

test('a changed message stays changed when its older text comes late', () => {
  const [before, changed] = [message(1), message(1, { revision: 1, html: '<p>Changed</p>' })];
  expect(after([arrived(changed), arrived(before)]).messages).toEqual([changed]);
  expect(after([arrived(before), arrived(changed)]).messages).toEqual([changed]);
});

test('messages leave one after the other, and what waits for the line holds back the later ones', () => {
  const two: ThreadEvent[] = [
    { type: 'written', item: outgoing('a', 'First') },
    { type: 'written', item: outgoing('b', 'Second') },
  ];
  let state = after(two);
  expect(nextOutgoing(state.outgoing)?.key).toBe('a');
  state = after([{ type: 'sending', key: 'a' }], state);
  expect(nextOutgoing(state.outgoing)).toBeNull();
  state = after([{ type: 'unsent', key: 'a', at: 'waiting', problem: 'The line is down.' }], state);
  expect(nextOutgoing(state.outgoing)).toBeNull();
  state = after([{ type: 'line back' }], state);
  expect(nextOutgoing(state.outgoing)?.key).toBe('a');
  state = after([{ type: 'sent', key: 'a', message: message(1, { author: 'you' }) }], state);
  expect(nextOutgoing(state.outgoing)?.key).toBe('b');
});

test('what was refused does not hold back what comes after it, and stays until she decides', () => {
  const state = after([
    { type: 'written', item: outgoing('a', 'First') },
    { type: 'written', item: outgoing('b', 'Second') },
    { type: 'unsent', key: 'a', at: 'refused', problem: 'This ticket is closed.' },
    { type: 'line back' },
  ]);
  expect(nextOutgoing(state.outgoing)?.key).toBe('b');
  expect(state.outgoing[0]).toMatchObject({ at: 'refused', problem: 'This ticket is closed.' });
  expect(nextOutgoing(after([{ type: 'again', key: 'a' }], state).outgoing)?.key).toBe('a');
  expect(after([{ type: 'dropped', key: 'a' }], state).outgoing.map(({ key }) => key)).toEqual(['b']);
});

test('her message that comes over the socket before the answer is shown once', () => {
  const mine = message(7, { author: 'you', html: '<p>Hello</p>' });
  const sending = after([
    { type: 'written', item: outgoing('a', 'Hello', { after: message(6).id }) },
    { type: 'sending', key: 'a' },
    arrived(mine),
  ]);
  expect(shownMessages(sending)).toEqual([]);
  const sent = after([{ type: 'sent', key: 'a', message: mine }], sending);
  expect(shownMessages(sent)).toEqual([mine]);
  expect(sent.outgoing).toEqual([]);
});

test('the same words said before, by others, or with other files are other messages', () => {
  const item = outgoing('a', 'Hello', { after: message(6).id });
  const others = [
    message(5, { author: 'you', html: '<p>Hello</p>' }),
    message(8, { author: 'colleague', html: '<p>Hello</p>' }),
    message(9, {
      author: 'you',
      html: '<p>Hello</p>',
      attachments: [
        { id: 'x', filename: 'x.png', mimeType: 'image/png', size: 1, createdAt: '2026-11-22T09:00:00Z' },
      ],
    }),
  ];
  expect(shownMessages(after([{ type: 'written', item }, arrived(...others)]))).toEqual(others);
});

test('the same words sent twice are two messages, of which one is still on its way', () => {
  const first = message(7, { author: 'you', html: '<p>Hello</p>' });
  const second = message(8, { author: 'you', html: '<p>Hello</p>' });
  const state = after([
    arrived(first),
    { type: 'written', item: outgoing('b', 'Hello', { after: first.id }) },
    arrived(second),
  ]);
  expect(shownMessages(state)).toEqual([first]);
});

test('reading never goes back', () => {
  const state = after([
    { type: 'read', side: 'staff', at: '2026-11-22T09:00:05.000Z' },
    { type: 'read', side: 'staff', at: '2026-11-22T09:00:01.000Z' },
  ]);
  expect(state.readState).toEqual({ customer: null, staff: '2026-11-22T09:00:05.000Z' });
});

test('what others wrote last is what there is to be read', () => {
  const messages = [message(1, { author: 'you' }), message(2), message(3, { author: 'you' })];
  expect(newestFromOthers(messages)?.id).toBe(message(2).id);
  expect(newestFromOthers(messages.slice(0, 1))).toBeNull();
});
