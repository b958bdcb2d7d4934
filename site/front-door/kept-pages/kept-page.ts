import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { codings, encodingFor } from '../encodings.ts';

/** What is said of a page itself, and not of the one request that it answers. */
const ofThePage = ['content-type', 'content-language', 'content-security-policy', 'cache-control'];
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** A page as it was drawn once. */
export type KeptPage = {
  headers: readonly [name: string, value: string][];
  body: Buffer;
  /** Compressed forms, each made when somebody first wants it. */
  forms: Map<string, Promise<Buffer>>;
};

/** Answers a request with a page, in the best coding that its browser takes. */
export async function sendPage(page: KeptPage, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const encoding = encodingFor(req.headers['accept-encoding'], codings);
  const body = encoding === 'identity' ? page.body : await inForm(page, encoding);
  for (const [name, value] of page.headers) res.setHeader(name, value);
  if (encoding !== 'identity') res.setHeader('content-encoding', encoding);
  res.setHeader('vary', 'Accept-Encoding');
  res.setHeader('content-length', body.byteLength);
  res.end(req.method === 'HEAD' ? undefined : body);
}

function inForm({ forms, body }: KeptPage, encoding: 'br' | 'gzip'): Promise<Buffer> {
  const known = forms.get(encoding);
  if (known) return known;
  const form = encoding === 'gzip' ? zip(body, { level: 9 }) : brotli(body, { params: thorough });
  forms.set(encoding, form);
  return form;
}

/** Once a page, so it may take its milliseconds. */
const thorough = { [constants.BROTLI_PARAM_QUALITY]: 9 };

/**
 * Hears what is written to `res`, and hands on what may be kept of it when it has been written whole: a page that was
 * found and sets no cookie.
 */
export function hearPage(res: ServerResponse, heard: (page: KeptPage) => void): void {
  const plain = { write: res.write, end: res.end };
  const pieces: Buffer[] = [];
  const hear = (piece: unknown, encoding: unknown) => {
    if (typeof piece === 'string')
      pieces.push(Buffer.from(piece, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
    else if (piece instanceof Uint8Array) pieces.push(Buffer.from(piece));
  };
  res.write = ((...given: unknown[]) => {
    hear(given[0], given[1]);
    return plain.write.apply(res, given as never);
  }) as ServerResponse['write'];
  res.end = ((...given: unknown[]) => {
    hear(given[0], given[1]);
    if (res.statusCode === 200 && !res.hasHeader('set-cookie')) {
      const headers = ofThePage.flatMap((name): [string, string][] => {
        const value = res.getHeader(name);
        return value === undefined ? [] : [[name, String(value)]];
      });
      heard({ headers, body: Buffer.concat(pieces), forms: new Map() });
    }
    return plain.end.apply(res, given as never);
  }) as ServerResponse['end'];
}
