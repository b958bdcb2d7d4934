import type { ClientMessage, RealtimeEvent, RealtimeSignal, ServerMessage } from './realtime.ts';
import { beatSeconds, closeCodes } from './realtime-codes.ts';

/**
 * How a page keeps its socket: a state, what happens to it, and what is to be done then. It knows no socket and no
 * timer, so that a page, a panel and a test drive it alike. All times are milliseconds of one clock.
 */
export type LiveState = {
  /** `over`: the session has ended, or the page is left. */
  phase: 'idle' | 'connecting' | 'open' | 'waiting' | 'over';
  /** The newest event that the page knows. */
  cursor: string | null;
  /** Number of the ticket whose conversation the page hears. */
  ticket: string | null;
  visible: boolean;
  /** Tries and questions since the line was lost. */
  tries: number;
  polls: number;
  /** Whether the page says that the line is lost. */
  isSaid: boolean;
  /** Events that were passed on: the server tells the last minute again when it is asked. */
  told: readonly string[];
  /** When something is due. */
  due: Record<Due, number | null>;
};

type Due = 'connect' | 'dead' | 'say' | 'poll';

export type LiveInput =
  | { type: 'start' }
  | { type: 'message'; message: ServerMessage }
  /** RFC 6455 code; 1006 when there was none. */
  | { type: 'closed'; code: number }
  | { type: 'tick' }
  /** The machine has a network again, or somebody looks at the page again. */
  | { type: 'online' }
  | { type: 'visible'; visible: boolean }
  | { type: 'leave' };

export type LiveEffect =
  | { do: 'connect' }
  /** Closes the socket without listening to it any more. */
  | { do: 'drop' }
  | { do: 'send'; message: ClientMessage }
  | { do: 'tell'; news: RealtimeEvent | RealtimeSignal }
  /** Something may have been missed: what is shown is asked for anew. */
  | { do: 'ask' }
  | { do: 'line'; is: 'lost' | 'back' }
  | { do: 'sign-out' };

/** What the moment gives: chance is between 0 and 1. */
export type Moment = { now: number; chance: number };

const connectWithinMs = 10_000;
const deafAfterMs = 2 * beatSeconds * 1000;
const saidAfterMs = 5_000;
/** Pauses before each try, and before each question while there is no line; the last one again and again. */
const tryPauses = [300, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
const pollPauses = [5_000, 10_000, 20_000, 40_000, 60_000];
const tooManyPauseMs = 60_000;
const mostTold = 500;

const nothingDue: LiveState['due'] = { connect: null, dead: null, say: null, poll: null };

/** A page that has not begun to listen. @param cursor where the page's content ends */
export function liveState(given: {
  cursor: string | null;
  ticket: string | null;
  visible: boolean;
}): LiveState {
  return { ...given, phase: 'idle', tries: 0, polls: 0, isSaid: false, told: [], due: nothingDue };
}

/** When `tick` is to be said next; null for never. */
export function nextTick({ due }: LiveState): number | null {
  const times = Object.values(due).filter((time) => time !== null);
  return times.length === 0 ? null : Math.min(...times);
}

type Step = { state: LiveState; effects: LiveEffect[] };

/** The state after something happened, and what is to be done, in this order. */
export function liveStep(state: LiveState, input: LiveInput, moment: Moment): Step {
  if (state.phase === 'over' && input.type !== 'start') return { state, effects: [] };
  switch (input.type) {
    case 'start':
      return connect({ ...state, due: { ...nothingDue, say: moment.now + saidAfterMs } }, moment);
    case 'message':
      return hear(state, input.message, moment);
    case 'closed':
      return closed(state, input.code, moment);
    case 'tick':
      return tick(state, moment);
    case 'online':
      return hurry(state, moment);
    case 'visible':
      return see(state, input.visible, moment);
    case 'leave':
      return { state: { ...state, phase: 'over', due: nothingDue }, effects: [{ do: 'drop' }] };
  }
}

function connect(state: LiveState, { now }: Moment): Step {
  const due = { ...state.due, connect: null, dead: now + connectWithinMs };
  return { state: { ...state, phase: 'connecting', due }, effects: [{ do: 'connect' }] };
}

function hear(state: LiveState, message: ServerMessage, { now }: Moment): Step {
  const alive = { ...state, due: { ...state.due, dead: now + deafAfterMs } };
  switch (message.type) {
    case 'hello':
      return welcome(alive, message.cursor);
    case 'beat':
    case 'followed':
    case 'refused':
      return { state: alive, effects: [] };
    case 'reload':
      return { state: alive, effects: [{ do: 'ask' }] };
    case 'event':
      return happened(alive, message);
    default:
      return { state: alive, effects: [{ do: 'tell', news: message }] };
  }
}

/** The line is there. What passed while it was not is asked for once; what is stored is told from the cursor on. */
function welcome(state: LiveState, newest: string | null): Step {
  const { ticket, cursor } = state;
  const after = cursor ?? undefined;
  const ask: ClientMessage[] = ticket
    ? [{ type: 'follow', ticket, after }]
    : after
      ? [{ type: 'resume', after }]
      : [];
  const effects: LiveEffect[] = ask.map((message) => ({ do: 'send', message }));
  if (state.tries > 0) effects.push({ do: 'ask' });
  if (state.isSaid) effects.push({ do: 'line', is: 'back' });
  return {
    state: {
      ...state,
      phase: 'open',
      cursor: cursor ?? newest,
      tries: 0,
      polls: 0,
      isSaid: false,
      due: { ...nothingDue, dead: state.due.dead },
    },
    effects,
  };
}

function happened(state: LiveState, event: RealtimeEvent): Step {
  if (state.told.includes(event.id)) return { state, effects: [] };
  const cursor = state.cursor === null || event.id > state.cursor ? event.id : state.cursor;
  return {
    state: { ...state, cursor, told: [...state.told, event.id].slice(-mostTold) },
    effects: [{ do: 'tell', news: event }],
  };
}

function closed(state: LiveState, code: number, moment: Moment): Step {
  if (code === closeCodes.signedOut)
    return { state: { ...state, phase: 'over', due: nothingDue }, effects: [{ do: 'sign-out' }] };
  return wait(state, moment, code === closeCodes.tooMany ? tooManyPauseMs : null);
}

/** Tries again after a pause that grows; up to a half more by chance, so that not all pages come at once. */
function wait(state: LiveState, { now, chance }: Moment, pause: number | null): Step {
  const { tries, due, phase } = state;
  const next = pause ?? tryPauses[Math.min(tries, tryPauses.length - 1)] ?? 0;
  // Lost just now, or never there.
  const fresh = phase === 'open' || due.poll === null;
  return {
    state: {
      ...state,
      phase: 'waiting',
      tries: tries + 1,
      due: {
        connect: now + next * (1 + chance / 2),
        dead: null,
        say: state.isSaid ? null : (due.say ?? now + saidAfterMs),
        poll: fresh ? now + (pollPauses[0] ?? 0) : due.poll,
      },
    },
    effects: [],
  };
}

function tick(state: LiveState, moment: Moment): Step {
  const { now } = moment;
  const isDue = (what: Due) => state.due[what] !== null && (state.due[what] ?? 0) <= now;
  let next = state;
  const effects: LiveEffect[] = [];
  if (isDue('say')) {
    next = { ...next, isSaid: true, due: { ...next.due, say: null } };
    effects.push({ do: 'line', is: 'lost' });
  }
  if (isDue('poll')) {
    const polls = next.polls + 1;
    const pause = pollPauses[Math.min(polls, pollPauses.length - 1)] ?? 0;
    next = { ...next, polls, due: { ...next.due, poll: now + pause } };
    if (next.visible) effects.push({ do: 'ask' });
  }
  if (isDue('dead')) {
    const dropped = wait(next, moment, null);
    return { state: dropped.state, effects: [...effects, { do: 'drop' }, ...dropped.effects] };
  }
  if (!isDue('connect')) return { state: next, effects };
  const again = connect(next, moment);
  return { state: again.state, effects: [...effects, ...again.effects] };
}

/** Does not wait for the next try. */
function hurry(state: LiveState, moment: Moment): Step {
  return state.phase === 'waiting' ? connect({ ...state, tries: 1 }, moment) : { state, effects: [] };
}

/** Whoever comes back to a page wants it right: a line that was not heard of for a while may be dead. */
function see(state: LiveState, visible: boolean, moment: Moment): Step {
  const seen = { ...state, visible };
  if (!visible || state.visible) return { state: seen, effects: [] };
  if (state.phase === 'waiting') {
    const again = hurry(seen, moment);
    return { state: again.state, effects: [{ do: 'ask' }, ...again.effects] };
  }
  const heardAt = (state.due.dead ?? moment.now + deafAfterMs) - deafAfterMs;
  const isDeaf = state.phase === 'open' && moment.now - heardAt > 1.5 * beatSeconds * 1000;
  if (!isDeaf) return { state: seen, effects: [] };
  const again = connect({ ...seen, tries: 1 }, moment);
  return { state: again.state, effects: [{ do: 'drop' }, ...again.effects] };
}
