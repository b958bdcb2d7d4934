import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

export type RedisServer = {
  url: string;
  /** Channels that somebody listens to, each as often as it has listeners. */
  listenedTo(): string[];
  /** What was published, oldest first. */
  published: { channel: string; text: string }[];
  /** Cuts every connection and takes no more. */
  stop(): Promise<void>;
  /** Again on the same port. */
  start(): Promise<void>;
};

/** As much of a Redis server as passes messages on: publish and subscribe, in its own protocol (RESP2). */
export async function redisServer(): Promise<RedisServer> {
  const listeners = new Map<Socket, Set<string>>();
  const published: RedisServer['published'] = [];
  let port = 0;

  function answer(socket: Socket, [name = '', ...words]: string[]): string {
    switch (name.toLowerCase()) {
      case 'info':
        return bulk('redis_version:7.4.0\r\nloading:0\r\n');
      case 'subscribe': {
        const own = listeners.get(socket) ?? new Set();
        return words.map((word) => push('subscribe', word, own.add(word).size)).join('');
      }
      case 'publish': {
        const [channel = '', text = ''] = words;
        published.push({ channel, text });
        const those = [...listeners].filter(([, channels]) => channels.has(channel));
        for (const [listener] of those) listener.write(push('message', channel, text));
        return `:${those.length}\r\n`;
      }
      case 'client':
        return '+OK\r\n';
      default:
        return `-ERR unknown command '${name}'\r\n`;
    }
  }

  const server = createServer((socket) => {
    listeners.set(socket, new Set());
    socket.on('close', () => listeners.delete(socket));
    socket.on('error', () => socket.destroy());
    let waiting = Buffer.alloc(0);
    socket.on('data', (bytes: Buffer) => {
      waiting = Buffer.concat([waiting, bytes]);
      for (let command = read(waiting); command; command = read(waiting)) {
        waiting = waiting.subarray(command.length);
        socket.write(answer(socket, command.words));
      }
    });
  });
  const start = async () => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    listenedTo: () => [...listeners.values()].flatMap((channels) => [...channels]),
    published,
    start,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of listeners.keys()) socket.destroy();
      }),
  };
}

const bulk = (text: string) => `$${Buffer.byteLength(text)}\r\n${text}\r\n`;
const push = (kind: string, channel: string, last: string | number) =>
  `*3\r\n${bulk(kind)}${bulk(channel)}${typeof last === 'number' ? `:${last}\r\n` : bulk(last)}`;

/** The first whole command, an array of bulk strings, and its length in bytes; null while it is not all there. */
function read(bytes: Buffer): { words: string[]; length: number } | null {
  let at = 0;
  const line = () => {
    const end = bytes.indexOf('\r\n', at);
    if (end < 0) return null;
    const text = bytes.toString('utf8', at + 1, end);
    at = end + 2;
    return Number(text);
  };
  const count = line();
  if (count === null) return null;
  const words: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const length = line();
    if (length === null || bytes.length < at + length + 2) return null;
    words.push(bytes.toString('utf8', at, at + length));
    at += length + 2;
  }
  return { words, length: at };
}
