import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { codings, encodingFor } from './encodings.ts';

const worthIt = /^(text\/(?!event-stream)|application\/(json|javascript|xml|manifest\+json)|image\/svg\+xml)/;
const leastBytes = 1_024;

/**
 * Compresses what is written to `res` from here on, when the browser takes it and the content is worth it.
 * Whoever writes knows nothing of it: `write` and `end` are replaced, back-pressure goes through.
 */
export function compressAnswer(req: IncomingMessage, res: ServerResponse): void {
  const encoding = encodingFor(req.headers['accept-encoding'], codings);
  if (encoding === 'identity' || req.method === 'HEAD') return;
  const plain = { writeHead: res.writeHead, write: res.write, end: res.end, flush: res.flushHeaders };
  let decided = false;
  let stream: ReturnType<typeof createGzip> | undefined;

  const decide = () => {
    if (decided) return;
    decided = true;
    if (!isWorthIt(res)) return;
    res.removeHeader('content-length');
    res.setHeader('content-encoding', encoding);
    res.appendHeader('vary', 'Accept-Encoding');
    const etag = res.getHeader('etag');
    if (typeof etag === 'string' && !etag.startsWith('W/')) res.setHeader('etag', `W/${etag}`);
    stream = compressor(encoding);
    stream.on('data', (chunk: Buffer) => {
      if (plain.write.call(res, chunk, 'utf8')) return;
      stream?.pause();
      res.once('drain', () => stream?.resume());
    });
    stream.once('end', () => plain.end.call(res, undefined, 'utf8'));
    stream.on('drain', () => res.emit('drain'));
    stream.once('error', () => res.destroy());
    res.once('close', () => stream?.destroy());
  };

  res.writeHead = (status: number, ...rest: unknown[]) => {
    res.statusCode = status;
    const headers = rest.at(-1);
    if (isHeaders(headers)) apply(res, headers);
    decide();
    return plain.writeHead.call(res, status);
  };
  res.flushHeaders = () => {
    decide();
    plain.flush.call(res);
  };
  res.write = (chunk: unknown, ...rest: unknown[]) => {
    decide();
    const callback = rest.find((value) => typeof value === 'function') as (() => void) | undefined;
    const encodingOfText = typeof rest[0] === 'string' ? (rest[0] as BufferEncoding) : 'utf8';
    if (!stream) return plain.write.call(res, chunk, encodingOfText, callback);
    return stream.write(chunk, encodingOfText, callback);
  };
  res.end = (...values: unknown[]) => {
    const [chunk, text] = values;
    const callback = values.find((value) => typeof value === 'function') as (() => void) | undefined;
    const content = typeof chunk === 'function' ? undefined : chunk;
    const encodingOfText = typeof text === 'string' ? (text as BufferEncoding) : 'utf8';
    if (!decided && content !== undefined && content !== null && sizeOf(content) < leastBytes) decided = true;
    decide();
    if (!stream) return plain.end.call(res, content, encodingOfText, callback);
    if (callback) res.once('finish', callback);
    stream.end(content ?? undefined);
    return res;
  };
}

function isWorthIt(res: ServerResponse): boolean {
  if (res.statusCode === 204 || res.statusCode === 304 || res.statusCode === 206) return false;
  if (res.hasHeader('content-encoding')) return false;
  if (/no-transform/.test(String(res.getHeader('cache-control') ?? ''))) return false;
  const length = res.getHeader('content-length');
  if (length !== undefined && Number(length) < leastBytes) return false;
  return worthIt.test(String(res.getHeader('content-type') ?? ''));
}

/** Fast settings: a page of 30 KB takes well under a millisecond. */
function compressor(encoding: 'br' | 'gzip') {
  if (encoding === 'gzip') return createGzip({ level: 5 });
  return createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) as unknown as ReturnType<
    typeof createGzip
  >;
}

function sizeOf(content: unknown): number {
  return typeof content === 'string' || content instanceof Uint8Array ? content.length : leastBytes;
}

function isHeaders(value: unknown): value is OutgoingHttpHeaders | OutgoingHttpHeader[] {
  return typeof value === 'object' && value !== null;
}

/** `writeHead` takes an object or a flat list; a name may come several times in the list (Set-Cookie). */
function apply(res: ServerResponse, headers: OutgoingHttpHeaders | OutgoingHttpHeader[]): void {
  if (!Array.isArray(headers)) {
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) res.setHeader(name, value);
    return;
  }
  const seen = new Set<string>();
  for (let i = 0; i + 1 < headers.length; i += 2) {
    const name = String(headers[i]);
    const value = headers[i + 1];
    if (value === undefined) continue;
    if (seen.has(name.toLowerCase())) res.appendHeader(name, Array.isArray(value) ? value : String(value));
    else res.setHeader(name, value);
    seen.add(name.toLowerCase());
  }
}
