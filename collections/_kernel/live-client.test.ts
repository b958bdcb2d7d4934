import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type LiveEffect,
  type LiveInput,
  type LiveState,
  liveState,
  liveStep,
  nextTick,
} from './live-client.ts';
import type { RealtimeEvent } from './realtime.ts';
import { closeCodes } from './realtime-codes.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const event = (n: number): RealtimeEvent => ({
  type: 'event',
  id: id(n),
  kind: 'message.posted',
  at: new Date(n).toISOString(),
  ticket: 'RT2026-0001',
});
const hello = (cursor: string | null = null): LiveInput => ({
  type: 'message',
  message: { type: 'hello', cursor, beatSeconds: 20 },
});
const told = (n: number): LiveInput => ({ type: 'message', message: event(n) });
const lost: LiveInput = { type: 'closed', code: 1006 };

/** A page with a clock of its own. */
function aPage(start: Partial<LiveState> = {}) {
  let now = 1_000_000;
  let state: LiveState = { ...liveState({ cursor: null, ticket: null, visible: true }), ...start };
  const done: LiveEffect[] = [];
  const happens = (input: LiveInput): LiveEffect[] => {
    const step = liveStep(state, input, { now, chance: 0 });
    state = step.state;
    done.push(...step.effects);
    return step.effects;
  };
  return {
    happens,
    /** Lets time go by, with a tick whenever one is due. */
    after: (ms: number): LiveEffect[] => {
      const end = now + ms;
      const effects: LiveEffect[] = [];
      for (let due = nextTick(state); due !== null && due <= end; due = nextTick(state)) {
        now = Math.max(now, due);
        effects.push(...happens({ type: 'tick' }));
      }
      now = end;
      return effects;
    },
    state: () => state,
    done,
  };
}

const does = (effects: readonly LiveEffect[]) => effects.map((effect) => effect.do);

test('a page that knows its cursor hears what came later; one with a ticket follows it from there', () => {
  const plain = aPage({ cursor: id(4) });
  expect(does(plain.happens({ type: 'start' }))).toEqual(['connect']);
  expect(plain.happens(hello(id(9)))).toEqual([{ do: 'send', message: { type: 'resume', after: id(4) } }]);
  const thread = aPage({ cursor: id(4), ticket: 'RT2026-0001' });
  thread.happens({ type: 'start' });
  expect(thread.happens(hello(id(9)))).toEqual([
    { do: 'send', message: { type: 'follow', ticket: 'RT2026-0001', after: id(4) } },
  ]);
});

test('a page without a cursor begins with the one that the server greets it with', () => {
  const page = aPage();
  page.happens({ type: 'start' });
  expect(page.happens(hello(id(3)))).toEqual([]);
  page.happens(lost);
  page.after(300);
  expect(page.happens(hello(id(8)))).toContainEqual({
    do: 'send',
    message: { type: 'resume', after: id(3) },
  });
});

test('over any number of lost lines every event is told once, and the cursor never goes back', () => {
  const run = fc.array(
    fc.oneof(fc.constant('lose' as const), fc.constant('event' as const), fc.constant('again' as const)),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(run, (steps) => {
      const page = aPage({ cursor: id(0) });
      const heard: string[] = [];
      let written = 0;
      const serve = (effects: LiveEffect[]) => {
        for (const effect of effects) {
          if (effect.do === 'tell' && effect.news.type === 'event') heard.push(effect.news.id);
          // The server tells a little more than was asked for.
          if (effect.do === 'send' && effect.message.type === 'resume') {
            const from = Number(effect.message.after.slice(-12));
            for (let n = Math.max(1, from - 2); n <= written; n += 1) serve(page.happens(told(n)));
          }
        }
      };
      page.happens({ type: 'start' });
      serve(page.happens(hello()));
      let open = true;
      const back = () => {
        while (page.state().phase === 'waiting') page.after(1_000);
        serve(page.happens(hello()));
        open = true;
      };
      for (const step of steps) {
        if (step === 'lose' && open) {
          page.happens(lost);
          open = false;
        } else if (step === 'again' && !open) back();
        else if (step === 'event') {
          written += 1;
          if (open) serve(page.happens(told(written)));
        }
      }
      if (!open) back();
      expect(heard).toEqual(Array.from({ length: written }, (_, i) => id(i + 1)));
      expect(page.state().cursor).toBe(id(written));
    }),
  );
});

test('it tries again with growing pauses, at once when there is a network again, and asks once it is back', () => {
  const page = aPage();
  page.happens({ type: 'start' });
  page.happens(hello());
  page.happens(lost);
  expect(does(page.after(299))).toEqual([]);
  expect(does(page.after(1))).toEqual(['connect']);
  page.happens(lost);
  expect(does(page.after(999))).toEqual([]);
  expect(does(page.after(1))).toEqual(['connect']);
  page.happens(lost);
  expect(does(page.happens({ type: 'online' }))).toEqual(['connect']);
  expect(does(page.happens(hello()))).toEqual(['ask']);
  expect(does(page.happens({ type: 'online' }))).toEqual([]);
});

test('after five seconds it is said that the line is lost, and that it is back; a short loss is not worth a word', () => {
  const page = aPage();
  page.happens({ type: 'start' });
  page.happens(hello());
  page.happens(lost);
  page.after(400);
  page.happens(hello());
  page.after(10_000);
  expect(does(page.done)).not.toContain('line');
  page.happens(lost);
  const effects = page.after(5_000);
  expect(effects).toContainEqual({ do: 'line', is: 'lost' });
  expect(page.happens(hello())).toContainEqual({ do: 'line', is: 'back' });
});

test('without a line the page asks, less and less often, and only while somebody looks at it', () => {
  const page = aPage();
  page.happens({ type: 'start' });
  const asked = (ms: number) => {
    let count = 0;
    for (let i = 0; i < ms / 1000; i += 1) {
      count += page.after(1000).filter((effect) => effect.do === 'ask').length;
      if (page.state().phase === 'connecting') page.happens(lost);
    }
    return count;
  };
  page.happens(lost);
  expect(asked(5_000)).toBe(1);
  expect(asked(10_000)).toBe(1);
  expect(asked(60_000)).toBe(2);
  page.happens({ type: 'visible', visible: false });
  expect(asked(300_000)).toBe(0);
  expect(does(page.happens({ type: 'visible', visible: true }))).toContain('ask');
});

test('a line on which nothing is heard for two beats is dropped and made anew', () => {
  const page = aPage();
  page.happens({ type: 'start' });
  page.happens(hello());
  page.after(30_000);
  page.happens({ type: 'message', message: { type: 'beat' } });
  expect(does(page.after(39_000))).toEqual([]);
  expect(does(page.after(2_000))).toEqual(['drop', 'connect']);
});

test('a connection that does not come about is given up', () => {
  const page = aPage();
  page.happens({ type: 'start' });
  expect(does(page.after(11_000))).toEqual(['line', 'drop', 'connect']);
});

test('the end of the session ends it for good; so does leaving the page', () => {
  const ended = aPage();
  ended.happens({ type: 'start' });
  ended.happens(hello());
  expect(does(ended.happens({ type: 'closed', code: closeCodes.signedOut }))).toEqual(['sign-out']);
  expect(ended.after(600_000)).toEqual([]);
  const left = aPage();
  left.happens({ type: 'start' });
  expect(does(left.happens({ type: 'leave' }))).toEqual(['drop']);
  expect(left.happens(lost)).toEqual([]);
  expect(left.after(600_000)).toEqual([]);
});

test('who has too many pages open is left in peace for a minute', () => {
  const page = aPage();
  page.happens({ type: 'start' });
  page.happens({ type: 'closed', code: closeCodes.tooMany });
  expect(does(page.after(59_000))).not.toContain('connect');
  expect(does(page.after(2_000))).toContain('connect');
});

test('a page that missed too much asks for all of it; what passes is passed on', () => {
  const page = aPage();
  page.happens({ type: 'start' });
  page.happens(hello());
  expect(does(page.happens({ type: 'message', message: { type: 'reload' } }))).toEqual(['ask']);
  expect(does(page.happens({ type: 'message', message: { type: 'notified' } }))).toEqual(['tell']);
});

test('coming back to a page whose line was not heard of for long makes a new one', () => {
  const page = aPage();
  page.happens({ type: 'start' });
  page.happens(hello());
  page.happens({ type: 'visible', visible: false });
  page.after(35_000);
  expect(does(page.happens({ type: 'visible', visible: true }))).toEqual(['drop', 'connect']);
  page.happens(lost);
  expect(page.after(5_000)).toContainEqual({ do: 'line', is: 'lost' });
});
