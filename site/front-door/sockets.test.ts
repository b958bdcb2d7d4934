import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterEach, test } from 'vitest';
import { createFrontDoor } from './front-door.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listening(server: Server): Promise<number> {
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** A door before an api that does this with an upgrade. */
async function open(upgraded: (socket: Duplex) => void): Promise<{ knock: (target: string) => Visitor }> {
  const api = createServer().on('upgrade', (_req, socket) => {
    socket.on('error', () => {});
    upgraded(socket);
  });
  const API_URL = `http://127.0.0.1:${await listening(api)}`;
  const PUBLIC_URL = 'http://portal.example';
  const door = createFrontDoor({
    env: { PUBLIC_URL, API_URL, ADMIN_URL: API_URL, SANDBOX_URL: undefined, TRUSTED_PROXIES: [] },
    pages: () => {},
    files: () => false,
  });
  const port = await listening(door.server);
  return { knock: (target) => visitor(port, target) };
}

type Visitor = { heard: (text: string) => Promise<void>; cut: () => Promise<void> };

/** Somebody who asks for a socket and never hangs up by herself. */
function visitor(port: number, target: string): Visitor {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => {});
  const closed = new Promise<void>((done) => socket.once('close', () => done()));
  const lines = ['Host: portal.example', 'Upgrade: websocket', 'Connection: Upgrade'];
  socket.write(`GET ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\nOrigin: http://portal.example\r\n\r\n`);
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return {
    heard: async (words) => {
      while (!text.includes(words)) await once(socket, 'data');
    },
    /** Until nobody listens any more: only writing shows that. */
    cut: async () => {
      const trying = setInterval(() => socket.write('.'), 50);
      await closed;
      clearInterval(trying);
    },
  };
}

const accept = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n';

test('whoever was refused a socket and does not hang up is hung up on', async () => {
  const { knock } = await open((socket) => socket.destroy());
  const visitor = knock('/elsewhere');
  await visitor.heard('404');
  await visitor.cut();
});

test('so is who was refused by the api, or found none', async () => {
  const refused = (
    await open((socket) => socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n'))
  ).knock('/realtime/portal');
  await refused.heard('403');
  await refused.cut();
  await (await open((socket) => socket.destroy())).knock('/realtime/portal').cut();
});

test('and whose page the api has closed, once she was told all of it', async () => {
  const { knock } = await open((socket) => {
    socket.write(accept);
    socket.end('goodbye', () => socket.destroy());
  });
  const visitor = knock('/realtime/portal');
  await visitor.heard('goodbye');
  await visitor.cut();
});
