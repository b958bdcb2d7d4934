import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import type { ClientMessage, RealtimeEvent, ServerMessage } from '#kernel/realtime.ts';
import { publicUrl } from '../testing/processes.ts';
import { until } from '../testing/until.ts';

export type Listener = {
  /** Everything that was said to it, oldest first. */
  heard: ServerMessage[];
  events(): RealtimeEvent[];
  /** How it was closed, once it is. */
  closed(): Promise<{ code: number; atMs: number }>;
  says(message: ClientMessage): void;
  /** Waits for something to be said. */
  hears<T extends ServerMessage['type']>(
    type: T,
    which?: (message: Extract<ServerMessage, { type: T }>) => boolean,
  ): Promise<Extract<ServerMessage, { type: T }>>;
  /** Sends bytes that are no frame (RFC 6455 5.2). */
  breaks(): void;
  leave(): void;
};

/** Opens a socket as a page does. @param url the api's address */
export async function listen(
  url: string,
  given: { audience?: 'portal' | 'desk'; cookie?: string; origin?: string | null },
): Promise<Listener> {
  const { audience = 'portal', cookie, origin = publicUrl } = given;
  const socket = new WebSocket(`${url.replace('http', 'ws')}/realtime/${audience}`, {
    headers: { ...(cookie ? { cookie } : {}), ...(origin === null ? {} : { origin }) },
  });
  let line: Duplex | undefined;
  socket.once('upgrade', (response) => {
    line = response.socket;
  });
  const heard: ServerMessage[] = [];
  let closed: { code: number; atMs: number } | null = null;
  socket.on('message', (data) => void heard.push(JSON.parse(String(data)) as ServerMessage));
  socket.on('close', (code) => {
    closed = { code, atMs: performance.now() };
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
    socket.once('unexpected-response', (_request, response) =>
      reject(new Error(`refused with ${response.statusCode}`)),
    );
  });
  return {
    heard,
    events: () => heard.filter((message) => message.type === 'event'),
    closed: () => until('the socket to be closed', () => closed),
    says: (message) => socket.send(JSON.stringify(message)),
    hears: (type, which = () => true) =>
      until(`hearing of ${type}`, () =>
        heard.find((message): message is never => message.type === type && which(message as never)),
      ) as never,
    breaks: () => void line?.write(Buffer.from([0xff, 0xff])),
    leave: () => socket.terminate(),
  };
}
