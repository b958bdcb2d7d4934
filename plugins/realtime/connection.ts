import { closeCodes, type ServerMessage } from '#kernel/realtime.ts';
import type { Person } from './definitions.ts';

/** What the hub needs of a WebSocket. */
export interface Socket {
  readonly bufferedAmount: number;
  send(text: string): void;
  ping(): void;
  close(code: number, reason: string): void;
  terminate(): void;
}

/** Bytes that may wait for a slow reader; past them it is cut off, connects again and resumes. */
const mostWaiting = 512 * 1024;

/** Messages of one page: so many at once, and so many a second on the long run. */
const burst = 40;
const perSecond = 4;

const typingEveryMs = 1_500;

export const mostFollowed = 20;

/** One open page of one person. */
export type Connection = {
  person: Person;
  readonly headers: Headers;
  readonly socket: Socket;
  /** Ticket's id → its number. */
  readonly follows: Map<string, string>;
  /** The newest event that was told; where catching up begins. */
  cursor: string | null;
  /** Whether it has answered the last sign of life. */
  alive: boolean;
  tell(message: ServerMessage): void;
  /** Closes it. Nothing is done for it from then on. @param code RFC 6455 7.4 */
  dismiss(code: number, reason: string): void;
  /** It was closed, by whomever: nothing is done for it any more. */
  left(): void;
  isLeaving(): boolean;
  /** Counts a message; false when there are too many. */
  mayTalk(now: number): boolean;
  /** At most one sign of typing in a while and ticket. */
  mayType(ticket: string, now: number): boolean;
};

/** A page that has just come: it follows nothing and has said nothing. @param given `now` in milliseconds since 1970 */
export function createConnection(given: {
  person: Person;
  headers: Headers;
  socket: Socket;
  now: number;
}): Connection {
  const { socket } = given;
  let tokens = burst;
  let counted = given.now;
  let isLeaving = false;
  const typed = new Map<string, number>();
  const dismiss = (code: number, reason: string) => {
    isLeaving = true;
    socket.close(code, reason);
  };
  return {
    person: given.person,
    headers: given.headers,
    socket,
    follows: new Map(),
    cursor: null,
    alive: true,
    tell: (message) => {
      if (isLeaving) return;
      if (socket.bufferedAmount > mostWaiting) {
        dismiss(closeCodes.tooSlow, 'too slow');
        socket.terminate();
        return;
      }
      socket.send(JSON.stringify(message));
    },
    dismiss,
    left: () => {
      isLeaving = true;
    },
    isLeaving: () => isLeaving,
    mayTalk: (now) => {
      tokens = Math.min(burst, tokens + ((now - counted) / 1000) * perSecond);
      counted = now;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
    mayType: (ticket, now) => {
      const last = typed.get(ticket);
      if (last !== undefined && now - last < typingEveryMs) return false;
      typed.set(ticket, now);
      return true;
    },
  };
}
