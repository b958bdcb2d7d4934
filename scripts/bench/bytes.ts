import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export type Bytes = { page: string; html: number; css: number; js: number; other: number; requests: number };

type Answer = { sent: number; text: string };

/**
 * Bytes over the wire (gzip, without headers) of a first visit, by type: the page, what its HTML names, and the modules
 * that those import. What a page loads only when it is used is not in it.
 */
export async function bytesOf(origin: string, page: string, cookie?: string): Promise<Bytes> {
  const first = await ask(origin + page, cookie);
  const sum: Bytes = { page, html: first.sent, css: 0, js: 0, other: 0, requests: 1 };
  const known = new Set<string>();
  const open: string[] = [];
  const found = (path: string) => {
    if (known.has(path)) return;
    known.add(path);
    open.push(path);
  };
  for (const [, path = ''] of first.text.matchAll(named)) found(path);
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    const { sent, text } = await ask(origin + path, cookie);
    sum.requests += 1;
    const kind = path.endsWith('.css') ? 'css' : path.endsWith('.js') ? 'js' : 'other';
    sum[kind] += sent;
    if (kind === 'js') {
      for (const [, module = ''] of text.matchAll(imported)) found(new URL(module, origin + path).pathname);
    }
  }
  return sum;
}

const named =
  /(?:src|href|component-url|renderer-url|before-hydration-url)="(\/[^"#?]+\.(?:js|css|woff2|svg|ico))"/g;
const imported = /(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;

async function ask(url: string, cookie?: string): Promise<Answer> {
  const body = await new Promise<{ raw: Buffer; encoding: string | undefined }>((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip', ...(cookie ? { cookie } : {}) };
    get(url, { headers }, (response) => {
      buffer(response).then(
        (raw) => resolve({ raw, encoding: response.headers['content-encoding'] }),
        reject,
      );
    }).on('error', reject);
  });
  return { sent: body.raw.byteLength, text: unpacked(body.raw, body.encoding).toString('utf8') };
}

function unpacked(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'gzip') return gunzipSync(body);
  return encoding === 'br' ? brotliDecompressSync(body) : body;
}
