import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { attachRealtime } from './index.ts';
import { aPerson, aQuietLog, aSource } from './testing.ts';

const origin = 'https://portal.example';
/** What no frame begins with (RFC 6455 5.2): reserved bits, an unknown kind, a length that is not masked. */
const noFrame = Buffer.from([0xff, 0xff]);

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

/** A server that knows this person behind every cookie, or nobody. */
async function aServer(person: ReturnType<typeof aPerson> | null) {
  const server = createServer();
  const realtime = await attachRealtime({
    server,
    source: aSource({ personBehind: async () => person }),
    bus: { start: async () => {}, publish: async () => {}, stop: async () => {} },
    log: aQuietLog,
    now: () => new Date('2026-11-25T10:00:00Z'),
    origin,
    headersOf: () => new Headers(),
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  endings.push(async () => {
    await realtime.stop();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  return { realtime, visit: (path?: string) => visitor(port, path) };
}

/** Somebody who asks for a socket and then speaks bytes instead of WebSocket. Never hangs up by itself. */
async function visitor(port: number, path = '/realtime/portal') {
  const socket: Socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  endings.push(async () => void socket.destroy());
  let heard = Buffer.alloc(0);
  socket.on('data', (bytes: Buffer) => {
    heard = Buffer.concat([heard, bytes]);
  });
  socket.on('error', () => {});
  const lines = [
    `GET ${path} HTTP/1.1`,
    'Host: portal.example',
    'Connection: Upgrade',
    'Upgrade: websocket',
    `Origin: ${origin}`,
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  const closed = new Promise<void>((done) => socket.once('close', () => done()));
  const ended = once(socket, 'end');
  await once(socket, 'data');
  return {
    status: () => Number(String(heard).split(' ')[1]),
    says: (bytes: Buffer) => socket.write(bytes),
    closed: async () => {
      socket.end();
      await closed;
    },
    /** Until the server says no more. */
    ended: () => ended,
    /** Until the server listens no more either: only writing shows that. */
    cut: async () => {
      const trying = setInterval(() => socket.write('.'), 50);
      await closed;
      clearInterval(trying);
    },
  };
}

test('bytes that are no frame, from who may not listen, end that socket and nothing else', async () => {
  const { visit } = await aServer(null);
  const stranger = await visit();
  expect(stranger.status()).toBe(101);
  stranger.says(noFrame);
  await stranger.closed();
  expect((await visit()).status()).toBe(101);
});

test('bytes that are no frame, on one page too many and on an open page, end that socket and nothing else', async () => {
  const { visit, realtime } = await aServer(aPerson());
  const pages = [];
  for (let page = 0; page < 12; page += 1) pages.push(await visit());
  const oneTooMany = await visit();
  oneTooMany.says(noFrame);
  await oneTooMany.closed();
  expect(realtime.open()).toBe(12);
  pages[0]?.says(noFrame);
  await pages[0]?.closed();
  expect(realtime.open()).toBe(11);
});

test('whoever does not answer a goodbye is cut off soon', async () => {
  const { visit } = await aServer(null);
  const began = performance.now();
  await (await visit()).ended();
  expect(performance.now() - began).toBeLessThan(5_000);
});

test('whoever was refused and does not hang up is hung up on', async () => {
  const { visit } = await aServer(null);
  const elsewhere = await visit('/realtime/elsewhere');
  expect(elsewhere.status()).toBe(404);
  await elsewhere.cut();
});
