import { type LiveEffect, type LiveInput, liveState, liveStep, nextTick } from './live-client.ts';
import type { ClientMessage, ServerMessage } from './realtime.ts';

type Wiring = {
  /** Path of this origin, `/realtime/portal` or `/realtime/desk`. */
  path: string;
  cursor: string | null;
  ticket: string | null;
  act: (effect: Exclude<LiveEffect, { do: 'connect' | 'drop' | 'send' }>) => void;
};

/**
 * Drives a browser page's one socket: gives the state machine what happens and does what it says. Portal and panel
 * hold it alike.
 */
export function openSocket({ path, cursor, ticket, act }: Wiring) {
  const gone = new AbortController();
  const { signal } = gone;
  let state = liveState({ cursor, ticket, visible: document.visibilityState === 'visible' });
  let socket: WebSocket | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function happens(input: LiveInput): void {
    const step = liveStep(state, input, { now: Date.now(), chance: Math.random() });
    state = step.state;
    for (const effect of step.effects) perform(effect);
    clearTimeout(timer);
    const due = nextTick(state);
    if (due !== null) timer = setTimeout(() => happens({ type: 'tick' }), Math.max(0, due - Date.now()));
  }

  function perform(effect: LiveEffect): void {
    if (effect.do === 'connect') connect();
    else if (effect.do === 'drop') drop();
    else if (effect.do === 'send') send(effect.message);
    else act(effect);
  }

  function connect(): void {
    drop();
    const made = new WebSocket(location.origin.replace(/^http/, 'ws') + path);
    socket = made;
    const mine = () => socket === made;
    made.addEventListener('message', ({ data }) => {
      const message = mine() ? read(data) : null;
      if (message) happens({ type: 'message', message });
    });
    made.addEventListener('close', ({ code }) => {
      if (!mine()) return;
      socket = null;
      happens({ type: 'closed', code });
    });
  }

  function drop(): void {
    const old = socket;
    socket = null;
    old?.close();
  }

  function send(message: ClientMessage): void {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  }

  window.addEventListener('online', () => happens({ type: 'online' }), { signal });
  document.addEventListener(
    'visibilitychange',
    () => happens({ type: 'visible', visible: document.visibilityState === 'visible' }),
    { signal },
  );
  window.addEventListener('pagehide', () => happens({ type: 'leave' }), { signal });
  // A page that the browser kept whole and shows again.
  const shown = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    happens({ type: 'start' });
    act({ do: 'ask' });
  };
  window.addEventListener('pageshow', shown, { signal });
  happens({ type: 'start' });
  return {
    /** Only what is of this moment: while the line is down it is not said. */
    say: (message: ClientMessage) => state.phase === 'open' && send(message),
    leave: () => happens({ type: 'leave' }),
    /** The part of the page that listened is gone, though the page is not. */
    stop: () => {
      gone.abort();
      happens({ type: 'leave' });
    },
  };
}

function read(data: unknown): ServerMessage | null {
  try {
    const value: unknown = JSON.parse(String(data));
    return typeof value === 'object' && value !== null && 'type' in value ? (value as ServerMessage) : null;
  } catch {
    return null;
  }
}
