import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterEach, expect, inject, test } from 'vitest';
import { postgresBus } from './bus-postgres.ts';
import { channels } from './definitions.ts';
import { aQuietLog } from './testing.ts';

const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0)) end();
});

/**
 * A way to the database that looks at each statement before it lets it through: it may change it, or hold it back.
 * `gone` resolves once whoever came has closed the connection.
 */
async function aWay(look: (bytes: Buffer) => Buffer | Promise<Buffer>) {
  const { hostname, port } = new URL(inject('databaseServer'));
  const gone = Promise.withResolvers<void>();
  const sockets: Socket[] = [];
  const server = createServer((incoming) => {
    const onward = connect(Number(port), hostname);
    sockets.push(incoming, onward);
    for (const socket of [incoming, onward]) socket.on('error', () => socket.destroy());
    incoming.on('data', async (bytes: Buffer) => void onward.write(await look(bytes)));
    onward.pipe(incoming);
    incoming.on('close', () => {
      onward.destroy();
      gone.resolve();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  endings.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const url = new URL(inject('databaseServer'));
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return { bus: postgresBus({ connectionString: url.href, log: aQuietLog }), gone: gone.promise };
}

const heard = { message: () => {}, gap: () => {} };
const listening = `listen ${channels.sessionEnded}`;

test('a connection on which it cannot listen is closed', async () => {
  const { bus, gone } = await aWay((bytes) =>
    Buffer.from(bytes.toString('latin1').replace(listening, listening.replace('listen', 'lisxen')), 'latin1'),
  );
  await expect(bus.start(heard)).rejects.toThrow('syntax error');
  await gone;
});

test('a connection that comes about while it is stopped is closed', async () => {
  const [reached, stopped] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const { bus, gone } = await aWay(async (bytes) => {
    if (!bytes.toString('latin1').includes(listening)) return bytes;
    reached.resolve();
    await stopped.promise;
    return bytes;
  });
  const starting = bus.start(heard);
  await reached.promise;
  await bus.stop();
  stopped.resolve();
  await expect(starting).rejects.toThrow('stopped');
  await gone;
});
