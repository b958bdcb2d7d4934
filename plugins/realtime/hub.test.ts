import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beatSeconds, closeCodes } from '#kernel/realtime.ts';
import type { RealtimeSource } from './definitions.ts';
import { aHub, aNotice, anEvent, aPerson, asha, cursor } from './testing.ts';

const meera = aPerson();
const stranger = aPerson({ id: 'ravi', account: 'account-2', sessionId: 'session-2' });
const follow = { type: 'follow', ticket: 'RT2026-0001' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const beat = () => vi.advanceTimersByTimeAsync(beatSeconds * 1000);
const events = (page: { heard: { type: string }[] }) => page.heard.filter(({ type }) => type === 'event');

test('a page is greeted with the cursor of what it may hear of', async () => {
  const { open } = await aHub();
  expect((await open(meera)).heard).toEqual([{ type: 'hello', cursor: cursor(1), beatSeconds }]);
});

test('an event reaches the account and the desk, nobody else, and is read once for each audience', async () => {
  const describe = vi.fn<RealtimeSource['describe']>(async (notice) => anEvent(notice));
  const { open, notify } = await aHub({ describe });
  const pages = [
    await open(meera),
    await open(meera),
    await open(aPerson({ id: 'colleague', sessionId: 's' })),
  ];
  const desk = await open(asha);
  const other = await open(stranger);
  const editor = await open({ ...asha, id: 'editor', hearsTickets: false });
  await notify('portal_activity', aNotice());
  for (const page of [...pages, desk]) expect(events(page)).toHaveLength(1);
  expect(events(other)).toEqual([]);
  expect(events(editor)).toEqual([]);
  expect(describe.mock.calls.map(([, audience]) => audience)).toEqual(['customer', 'staff']);
});

test('what one audience never hears of is not told to it', async () => {
  const { open, notify } = await aHub({
    describe: async (notice, audience) => (audience === 'staff' ? anEvent(notice) : null),
  });
  const [customer, desk] = [await open(meera), await open(asha)];
  await customer.says(follow);
  await notify('portal_activity', aNotice({ kind: 'note.posted' }));
  expect(events(customer)).toEqual([]);
  expect(events(desk)).toHaveLength(1);
});

test('the message itself goes only to pages that follow its ticket, to each as its own reader', async () => {
  const { open, notify } = await aHub();
  const [reading, listing] = [await open(meera), await open(meera)];
  await reading.says(follow);
  await notify('portal_activity', aNotice());
  expect(events(reading)).toMatchObject([{ message: { for: 'meera' } }]);
  expect(events(listing)[0]).not.toHaveProperty('message');
});

test('staff who see tickets but not what was said hear that something was, and not what', async () => {
  const { open, notify } = await aHub();
  const books = await open({ ...asha, id: 'chitra', readsConversations: false });
  await books.says(follow);
  await notify('portal_activity', aNotice());
  expect(events(books)).toHaveLength(1);
  expect(events(books)[0]).not.toHaveProperty('message');
});

test('events of one account keep their order although they are read at different speed', async () => {
  const slow = Promise.withResolvers<void>();
  const { open, notify, settle } = await aHub({
    describe: async (notice) => {
      if (notice.id === cursor(2)) await slow.promise;
      return anEvent(notice);
    },
  });
  const page = await open(meera);
  await notify('portal_activity', aNotice({ id: cursor(2) }));
  await notify('portal_activity', aNotice({ id: cursor(3) }));
  slow.resolve();
  await settle();
  expect(events(page)).toMatchObject([{ id: cursor(2) }, { id: cursor(3) }]);
});

test('a stranger’s ticket cannot be followed', async () => {
  const { open } = await aHub({ findTicket: async () => null });
  const page = await open(stranger);
  await page.says(follow);
  expect(page.heard.at(-1)).toEqual({ type: 'refused', ticket: 'RT2026-0001', code: 'not_found' });
});

test('a page that was away is told what it missed, and told to load anew when that is too much', async () => {
  const eventsSince = vi.fn(async () => ({ events: [anEvent(aNotice({ id: cursor(9) }))], complete: false }));
  const { open } = await aHub({ eventsSince });
  const page = await open(meera);
  await page.says({ ...follow, after: cursor(7) });
  expect(eventsSince).toHaveBeenCalledWith(
    expect.objectContaining({ id: 'meera' }),
    cursor(7),
    new Set(['RT2026-0001']),
  );
  expect(page.heard.slice(1).map(({ type }) => type)).toEqual(['followed', 'event', 'reload']);
});

test('after a gap on the line every page catches up from what it was told last', async () => {
  const since: string[] = [];
  const { open, notify, gap, settle } = await aHub({
    eventsSince: async (_person, from) => {
      since.push(from);
      return { events: [], complete: true };
    },
  });
  await open(meera);
  await notify('portal_activity', aNotice({ id: cursor(5) }));
  gap();
  await settle();
  expect(since).toEqual([cursor(5)]);
});

test('an event that cannot be read now is caught up with the next beat', async () => {
  let away = true;
  const { open, notify } = await aHub({
    describe: async () => {
      throw new Error('the database is away');
    },
    eventsSince: async () => {
      if (away) throw new Error('still away');
      return { events: [anEvent(aNotice())], complete: true };
    },
  });
  const page = await open(meera);
  await notify('portal_activity', aNotice());
  await beat();
  expect(events(page)).toEqual([]);
  away = false;
  page.joined.pong();
  await beat();
  expect(events(page)).toHaveLength(1);
});

test('the session’s end closes its pages at once, and no other page of the person', async () => {
  const { open, notify } = await aHub();
  const [here, elsewhere] = [await open(meera), await open({ ...meera, sessionId: 'another' })];
  await notify('session_ended', { audience: 'customer', sessionId: 'session-1', authId: 'a' });
  expect(here.closed?.code).toBe(closeCodes.signedOut);
  expect(elsewhere.closed).toBeNull();
});

test('a session that ran out closes its page, one that was extended does not', async () => {
  let found = { ...meera, endsAt: new Date('2026-11-25T12:00:00Z') } as typeof meera | null;
  const { open, setNow } = await aHub({ personBehind: async () => found });
  const page = await open(meera);
  setNow(new Date('2026-11-25T11:30:00Z'));
  await beat();
  expect(page.closed).toBeNull();
  found = null;
  page.joined.pong();
  setNow(new Date('2026-11-25T12:30:00Z'));
  await beat();
  expect(page.closed?.code).toBe(closeCodes.signedOut);
});

test('a page that gives no sign of life is cut off, one that does is asked again', async () => {
  const { open } = await aHub();
  const [dead, live] = [await open(meera), await open(meera)];
  await beat();
  live.joined.pong();
  await beat();
  expect([dead.cut, live.cut]).toEqual([true, false]);
  expect(live.heard.filter(({ type }) => type === 'beat')).toHaveLength(2);
});

test('a page that takes too little is cut off and resumes later', async () => {
  const { open, notify } = await aHub();
  const page = await open(meera);
  page.waiting = 600 * 1024;
  await notify('portal_activity', aNotice());
  expect(page.closed?.code).toBe(closeCodes.tooSlow);
  expect(page.cut).toBe(true);
});

test('typing is told to the other readers of the ticket, not to the writer, and not with every key', async () => {
  const { open, setNow } = await aHub();
  const [writer, desk, other] = [await open(meera), await open(asha), await open(asha)];
  await writer.says(follow);
  await desk.says(follow);
  for (let key = 0; key < 5; key += 1) await writer.says({ type: 'typing', ticket: 'RT2026-0001' });
  const typing = { type: 'typing', ticket: 'RT2026-0001', who: 'Meera Iyer', side: 'customer' };
  expect(desk.heard.filter(({ type }) => type === 'typing')).toEqual([typing]);
  expect(writer.heard).not.toContainEqual(typing);
  expect(other.heard).not.toContainEqual(typing);
  setNow(new Date('2026-11-25T10:00:05Z'));
  await writer.says({ type: 'typing', ticket: 'RT2026-0001' });
  expect(desk.heard.filter(({ type }) => type === 'typing')).toHaveLength(2);
});

test('nobody types on a ticket that she does not follow', async () => {
  const { open, published } = await aHub();
  await (await open(stranger)).says({ type: 'typing', ticket: 'RT2026-0001' });
  expect(published).toEqual([]);
});

test('staff see who else has a ticket open; customers do not', async () => {
  const { open } = await aHub();
  const ravi = { ...asha, id: 'ravi', name: 'Ravi Kumar', sessionId: 's-ravi' };
  const [customer, first, second] = [await open(meera), await open(asha), await open(ravi)];
  for (const page of [customer, first, second]) await page.says(follow);
  const here = (page: { heard: { type: string }[] }) => page.heard.findLast(({ type }) => type === 'here');
  expect(here(first)).toMatchObject({ people: ['Ravi Kumar'] });
  expect(here(second)).toMatchObject({ people: ['Asha Rao'] });
  expect(here(customer)).toBeUndefined();
  second.joined.left();
  expect(here(first)).toMatchObject({ people: [] });
});

test('a notification is told to its customer alone', async () => {
  const { open, notify } = await aHub();
  const [hers, his] = [await open(meera), await open(stranger)];
  await notify('portal_signal', { type: 'notified', customer: 'meera' });
  expect(hers.heard.at(-1)).toEqual({ type: 'notified' });
  expect(his.heard.at(-1)?.type).toBe('hello');
});

test('rubbish is refused, and who goes on is sent away', async () => {
  const { open } = await aHub();
  const page = await open(meera);
  for (const said of ['', '{', 'null', '{"type":"follow","ticket":"../x"}', '{"type":"say","x":1}'])
    await page.says(said);
  expect(page.heard.slice(1)).toEqual(
    Array.from({ length: 5 }, () => ({ type: 'refused', ticket: null, code: 'malformed' })),
  );
  for (let more = 0; more < 50; more += 1) await page.says('{}');
  expect(page.closed?.code).toBe(closeCodes.tooMany);
});

test('a person has a dozen pages open, and not one more', async () => {
  const { open } = await aHub();
  for (let page = 0; page < 12; page += 1) await open(meera);
  await expect(open(meera)).rejects.toThrow('too many pages');
});

test('whoever leaves hears nothing more', async () => {
  const { open, notify, hub } = await aHub();
  const page = await open(meera);
  await page.says(follow);
  page.joined.left();
  await notify('portal_activity', aNotice());
  expect(events(page)).toEqual([]);
  expect(hub.open()).toBe(0);
});
