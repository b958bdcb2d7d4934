import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beatSeconds, closeCodes } from '#kernel/realtime.ts';
import type { RealtimeSource } from './definitions.ts';
import { aHub, aNotice, aPerson, asha, cursor } from './testing.ts';

const meera = aPerson();
const follow = { type: 'follow', ticket: 'RT2026-0001' };
const nothing = { events: [], complete: true };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const beat = () => vi.advanceTimersByTimeAsync(beatSeconds * 1000);

/** Questions for what was missed that wait for an answer until the test gives one. */
function heldQuestions() {
  const asked: { from: string; person: string; answer: () => void }[] = [];
  const eventsSince: RealtimeSource['eventsSince'] = ({ id }, from) => {
    const { promise, resolve } = Promise.withResolvers<typeof nothing>();
    asked.push({ from, person: id, answer: () => resolve(nothing) });
    return promise;
  };
  return { asked, eventsSince };
}

test('a page that asks for what it missed forty times is read for twice, from the oldest that it named since', async () => {
  const { asked, eventsSince } = heldQuestions();
  const { open, settle } = await aHub({ eventsSince });
  const page = await open(meera);
  for (let time = 40; time > 0; time -= 1) await page.says({ type: 'resume', after: cursor(100 + time) });
  expect(asked.map(({ from }) => from)).toEqual([cursor(140)]);
  asked[0]?.answer();
  await settle();
  expect(asked.map(({ from }) => from)).toEqual([cursor(140), cursor(101)]);
  asked[1]?.answer();
  await settle();
  expect(asked).toHaveLength(2);
});

test('nothing is done any more for a page that has left', async () => {
  const found = Promise.withResolvers<null>();
  const findTicket = vi.fn(() => found.promise);
  const { asked, eventsSince } = heldQuestions();
  const { open, settle } = await aHub({ findTicket, eventsSince });
  const page = await open(meera);
  await page.says({ type: 'resume', after: cursor(7) });
  await page.says({ type: 'resume', after: cursor(7) });
  for (let ticket = 1; ticket < 20; ticket += 1)
    await page.says({ ...follow, ticket: `RT2026-000${ticket}`, after: cursor(7) });
  page.joined.left();
  const heard = page.heard.length;
  found.resolve(null);
  asked[0]?.answer();
  await settle();
  expect(findTicket).toHaveBeenCalledTimes(1);
  expect(asked).toHaveLength(1);
  expect(page.heard).toHaveLength(heard);
});

test('nor for one that is sent away and goes on talking', async () => {
  const findTicket = vi.fn(async () => null);
  const { open, notify } = await aHub({ findTicket });
  const page = await open(meera);
  await notify('session_ended', { audience: 'customer', sessionId: 'session-1', authId: 'a' });
  await page.says(follow);
  expect(findTicket).not.toHaveBeenCalled();
});

test('after a gap pages catch up a few at a time, and all of them do', async () => {
  const { asked, eventsSince } = heldQuestions();
  const { open, gap, settle } = await aHub({ eventsSince });
  for (let page = 0; page < 30; page += 1) await open({ ...meera, id: `person ${page}` });
  gap();
  await settle();
  expect(asked).toHaveLength(4);
  for (let done = 0; done < asked.length; done += 1) {
    asked[done]?.answer();
    await settle();
    expect(asked.length).toBeLessThanOrEqual(done + 1 + 4);
  }
  expect(new Set(asked.map(({ person }) => person)).size).toBe(30);
});

test('what is told meanwhile does not move where a page that waits for its turn begins', async () => {
  const { asked, eventsSince } = heldQuestions();
  const { open, gap, notify, settle } = await aHub({ eventsSince });
  for (let page = 0; page < 5; page += 1) await open({ ...meera, id: `person ${page}` });
  gap();
  await notify('portal_activity', aNotice({ id: cursor(50) }));
  asked[0]?.answer();
  await settle();
  expect(asked[4]?.from).toBe(cursor(1));
});

test('a page that knows of nothing yet loads itself anew after a gap', async () => {
  const { open, gap } = await aHub({ newestCursor: async () => null });
  const [page, editor] = [await open(meera), await open({ ...asha, hearsTickets: false })];
  gap();
  expect(page.heard.at(-1)).toEqual({ type: 'reload' });
  expect(editor.heard.at(-1)?.type).toBe('hello');
});

test('what was said comes along for the tickets that are followed, and for nobody who may not read it', async () => {
  const eventsSince = vi.fn<RealtimeSource['eventsSince']>(async () => nothing);
  const { open } = await aHub({ eventsSince });
  const [listing, reading] = [await open(meera), await open(meera)];
  const books = await open({ ...asha, id: 'chitra', readsConversations: false });
  await listing.says({ type: 'resume', after: cursor(7) });
  for (const page of [reading, books]) await page.says({ ...follow, after: cursor(7) });
  expect(eventsSince.mock.calls.map(([, , tickets]) => [...tickets])).toEqual([[], ['RT2026-0001'], []]);
});

test('after a gap every session is asked after: one whose end was not heard of is closed', async () => {
  let lives = true;
  const { open, gap, settle } = await aHub({ personBehind: async () => (lives ? meera : null) });
  const page = await open(meera);
  await beat();
  lives = false;
  page.joined.pong();
  await beat();
  expect(page.closed).toBeNull();
  gap();
  await settle();
  expect(page.closed?.code).toBe(closeCodes.signedOut);
});

test('a session that could not be asked after is asked after with the next beat', async () => {
  const answers = [meera, new Error('the database is away'), null];
  const { open, gap, settle } = await aHub({
    personBehind: async () => {
      const next = answers.shift() ?? null;
      if (next instanceof Error) throw next;
      return next;
    },
  });
  const page = await open(meera);
  gap();
  await settle();
  expect(page.closed).toBeNull();
  await beat();
  expect(page.closed?.code).toBe(closeCodes.signedOut);
});

test('a session that ended while its page was let in closes it', async () => {
  const { open } = await aHub({ personBehind: async () => null });
  expect((await open(meera)).closed?.code).toBe(closeCodes.signedOut);
});

test('an end that nobody told of is noticed after a few beats', async () => {
  let lives = true;
  const { open } = await aHub({ personBehind: async () => (lives ? meera : null) });
  const page = await open(meera);
  lives = false;
  for (let beats = 0; beats < 6; beats += 1) {
    page.joined.pong();
    await beat();
  }
  expect(page.closed?.code).toBe(closeCodes.signedOut);
});

test('a gap takes no page for dead', async () => {
  const { open, gap } = await aHub();
  const page = await open(meera);
  await beat();
  page.joined.pong();
  gap();
  await beat();
  expect(page.cut).toBe(false);
});
