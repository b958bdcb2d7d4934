import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';

/** Largest body that gets past the server at all; endpoints have smaller limits of their own. */
export const bodyCeiling = 12 * 1024 * 1024;

/** Methods that a web request cannot have. */
const forbiddenMethods = new Set(['TRACE', 'TRACK', 'CONNECT']);

/**
 * The node request as a web request. The address is ours: a Host header decides nothing.
 * @returns null for a method or an address that no web request can have
 */
export function toRequest(incoming: IncomingMessage, origin: string): Request | null {
  const method = incoming.method ?? 'GET';
  const url = pathUrl(incoming.url ?? '/', origin);
  if (!url || forbiddenMethods.has(method)) return null;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value === undefined || name.startsWith(':')) continue;
    headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const abort = new AbortController();
  incoming.once('close', () => {
    if (!incoming.complete) abort.abort();
  });
  const bodied = method !== 'GET' && method !== 'HEAD';
  return new Request(url, {
    method,
    headers,
    signal: abort.signal,
    ...(bodied ? { body: bounded(incoming), duplex: 'half' } : {}),
  } as RequestInit);
}

/** Only a path: `//host/…` and `http://host/…` would name another server. */
function pathUrl(path: string, origin: string): URL | null {
  return /^\/(?![/\\])/.test(path) ? URL.parse(path, origin) : null;
}

function bounded(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  let size = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(size > bodyCeiling ? new Error('the body is too large') : null, chunk);
    },
  });
  incoming.once('error', (error) => counter.destroy(error));
  return Readable.toWeb(incoming.pipe(counter)) as unknown as ReadableStream<Uint8Array>;
}

/** Writes a web response, streaming; a client that went away ends the stream quietly. */
export async function writeResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  letGo(outgoing);
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies);
  if (!response.body) {
    outgoing.end();
    return;
  }
  try {
    // An answer that is whole already needs no stream.
    if (outgoing.getHeader('content-type')?.toString().startsWith('application/json')) {
      const body = Buffer.from(await response.arrayBuffer());
      outgoing.setHeader('content-length', body.byteLength);
      outgoing.end(body);
      return;
    }
    await pipeline(Readable.fromWeb(response.body as unknown as NodeReadableStream), outgoing);
  } catch {
    outgoing.destroy();
  }
}

/**
 * What an early answer has left unread of the body flows away, or the client would wait for ever for us to take
 * it and never read the answer. How long that may go on is the server's `requestTimeout`.
 */
function letGo({ req: incoming }: ServerResponse): void {
  if (incoming.complete && incoming.readableEnded) return;
  incoming.unpipe();
  incoming.resume();
}
