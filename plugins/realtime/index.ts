import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ServerOptions, WebSocketServer } from 'ws';
import { closeCodes, maxMessageBytes } from '#kernel/realtime.ts';
import type { Audience, Bus, Log, RealtimeSource } from './definitions.ts';
import { createHub } from './hub.ts';

export type { Audience, RealtimeSource } from './definitions.ts';

export type Realtime = {
  /** Open pages. */
  open(): number;
  /** Says goodbye to every page; they connect to whoever comes next. */
  stop(): Promise<void>;
};

/** Whose door a path is. */
const doors: Record<string, Audience> = { '/realtime/portal': 'customer', '/realtime/desk': 'staff' };

/** Larger crowds belong to more processes. */
const mostOpen = 5_000;

/** Milliseconds for the answer to a goodbye; after them the socket is cut off. */
const farewellMs = 1_500;

/**
 * Answers WebSocket upgrades of a server: only at our two doors, only from our own pages (RFC 6455 10.2), only for a
 * living session of the door's audience.
 */
export async function attachRealtime(options: {
  server: Server;
  source: RealtimeSource;
  bus: Bus;
  log: Log;
  now: () => Date;
  /** Of the portal's pages. */
  origin: string;
  /** The request's headers as the audience's door may see them. */
  headersOf: (audience: Audience, incoming: IncomingMessage) => Headers;
}): Promise<Realtime> {
  const { server, source, log } = options;
  const hub = await createHub(options);
  // Its types do not know of `closeTimeout` yet.
  const settings: ServerOptions & { closeTimeout: number } = {
    noServer: true,
    maxPayload: maxMessageBytes,
    perMessageDeflate: false,
    clientTracking: false,
    closeTimeout: farewellMs,
  };
  const sockets = new WebSocketServer(settings);

  async function upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const audience = doors[(incoming.url ?? '').split('?', 1)[0] ?? ''];
    if (!audience) return end(socket, '404 Not Found');
    if (incoming.headers.origin !== options.origin) return end(socket, '403 Forbidden');
    if (hub.open() >= mostOpen) return end(socket, '503 Service Unavailable');
    const headers = options.headersOf(audience, incoming);
    if (!(await source.mayOpen(headers, null))) return end(socket, '429 Too Many Requests');
    const person = await source.personBehind(audience, headers);
    const tooOften = person !== null && !(await source.mayOpen(headers, person));
    if (socket.destroyed) return;
    sockets.handleUpgrade(incoming, socket, head, (open) => {
      // Whoever is sent away may still send: bytes that are no frame are an error here, too, and unheard it ends the process.
      open.on('error', () => open.terminate());
      // A page cannot read why an upgrade was refused, but it can read why a socket was closed.
      if (!person) return open.close(closeCodes.signedOut, 'signed out');
      if (tooOften) return open.close(closeCodes.tooMany, 'too often');
      const joined = hub.join({ person, headers, socket: open });
      if (!joined) return open.close(closeCodes.tooMany, 'too many pages');
      open.on('message', (data, isBinary) => joined.said(isBinary ? '' : String(data)));
      open.on('pong', joined.pong);
      open.on('close', joined.left);
    });
  }

  const listener = (incoming: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => socket.destroy());
    void upgrade(incoming, socket, head).catch((error: unknown) => {
      log.warn({ err: error }, 'it could not be told who wants to listen');
      end(socket, '503 Service Unavailable');
    });
  };
  server.on('upgrade', listener);
  return {
    open: hub.open,
    stop: async () => {
      server.off('upgrade', listener);
      await hub.stop();
    },
  };
}

function end(socket: Duplex, status: string): void {
  // Whoever was refused and does not hang up would keep the connection for ever.
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}
