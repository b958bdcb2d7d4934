import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  request,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach } from 'vitest';
import { createFrontDoor, type FrontDoor, type Pages } from '../front-door.ts';
import { staticFiles } from '../static-files.ts';

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };
type Seen = { path: string; headers: IncomingHttpHeaders; body: string };
type Ask = { method?: string; headers?: Record<string, string>; body?: string | Buffer; chunked?: boolean };
type More = { sandbox?: boolean; adminUrl?: string; apiUrl?: string; trusts?: string[] };

/**
 * A front door of each test's own: files on disk, pages that echo, and behind it what the test gives to `open`.
 * What reached pages and `echo` is in `seen`.
 */
export function frontOfTests() {
  const upstreams: Server[] = [];
  const front = {
    folder: '',
    port: 0,
    origin: '',
    seen: [] as Seen[],
    upstreams,
    door: undefined as unknown as FrontDoor,
    /** Answers everything, and remembers it. */
    echo: (async (req, res) => {
      const body = await bodyOf(req).catch(() => 'broken');
      front.seen.push({ path: req.url ?? '', headers: req.headers, body });
      res.setHeader('content-type', 'application/json');
      res.setHeader('set-cookie', ['a=1; HttpOnly', 'b=2']);
      res.end(JSON.stringify({ ok: true, pad: 'x'.repeat(2_000) }));
    }) satisfies RequestListener,
    open: async (answer: RequestListener, more: More = {}): Promise<void> => {
      const behind = createServer(answer);
      upstreams.push(behind);
      const api = `http://127.0.0.1:${await listening(behind)}`;
      const free = createServer();
      front.port = await listening(free);
      free.close();
      await once(free, 'close');
      front.origin = `http://localhost:${front.port}`;
      front.door = createFrontDoor({
        env: {
          PUBLIC_URL: front.origin,
          API_URL: more.apiUrl ?? api,
          ADMIN_URL: more.adminUrl ?? api,
          SANDBOX_URL: more.sandbox ? api : undefined,
          TRUSTED_PROXIES: more.trusts ?? [],
        },
        pages: echoingPages(front.seen),
        files: await staticFiles(front.folder),
      });
      front.door.server.listen(front.port, '127.0.0.1');
      await once(front.door.server, 'listening');
    },
    ask: (target: string, given: Ask = {}): Promise<Answer> => ask(front.port, target, given),
  };
  beforeEach(async () => {
    front.seen.length = 0;
    front.folder = await aFolderOfFiles();
  });
  afterEach(async () => {
    await front.door.drain(0);
    for (const server of upstreams.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
    await rm(front.folder, { recursive: true });
    await rm(`${front.folder}-secret.txt`);
  });
  return front;
}

/** The refusal in an answer. */
export function problem(answer: Answer): { code: string; message: string; requestId: string } {
  return JSON.parse(answer.body.toString()).error;
}

function echoingPages(seen: Seen[]): Pages {
  return (req, res, next, locals) => {
    seen.push({ path: req.url ?? '', headers: req.headers, body: JSON.stringify(locals.door) });
    if (req.url === '/nowhere') return next();
    if (req.url === '/handed-on') return next(new Error('the page is broken'));
    if (req.url === '/thrown?token=secret') throw new Error('the page is broken');
    if (req.url === '/help/missing') res.statusCode = 404;
    if (req.url === '/help/broken') res.statusCode = 500;
    if (req.url === '/help/cookie') res.setHeader('set-cookie', 'a=1');
    res.writeHead(res.statusCode, {
      'content-type': 'text/html',
      'content-security-policy': "script-src 'sha256-page'",
    });
    res.write('<p>');
    res.end(`${'word '.repeat(500)}</p>`);
  };
}

async function aFolderOfFiles(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'qtp-door-'));
  await mkdir(path.join(folder, '_astro'));
  await writeFile(path.join(folder, '_astro', 'app.Ab12.js'), 'x'.repeat(3_000));
  await writeFile(path.join(folder, '_astro', 'app.Ab12.js.br'), brotliCompressSync('x'.repeat(3_000)));
  await writeFile(path.join(folder, 'robots.txt'), 'User-agent: *');
  await writeFile(`${folder}-secret.txt`, 'secret');
  return folder;
}

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of req) text += String(chunk);
  return text;
}

function ask(
  port: number,
  target: string,
  { method = 'GET', headers = {}, body, chunked }: Ask,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length: Record<string, string> = chunked
      ? { 'transfer-encoding': 'chunked' }
      : { 'content-length': String(Buffer.byteLength(body ?? '')) };
    const options = { port, host: '127.0.0.1', path: target, method, agent: false };
    const req = request(
      { ...options, headers: { host: `localhost:${port}`, ...length, ...headers } },
      async (res) => {
        const chunks: Buffer[] = [];
        try {
          for await (const chunk of res) chunks.push(chunk);
        } catch (error) {
          reject(error);
        }
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) });
      },
    );
    req.once('error', reject);
    req.end(body);
  });
}
