import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { encodingFor } from './encodings.ts';

type StaticFile = {
  file: string;
  type: string;
  etag: string;
  immutable: boolean;
  encodings: Map<string, Variant>;
};
type Variant = { file: string; bytes: number };

/** Answers with a built file; false when the path is none. */
export type StaticFiles = (req: IncomingMessage, res: ServerResponse, path: string) => boolean;

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
};

/**
 * Serves the files that were in `folder` when it was called: the list is the only way in, so that no path can lead
 * elsewhere. Files whose names hold a hash of their content are kept by browsers for a year.
 */
export async function staticFiles(folder: string): Promise<StaticFiles> {
  const files = await listed(folder);
  return (req, res, pathname) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false;
    const found = files.get(pathname) ?? files.get(`${pathname.replace(/\/$/, '')}/index.html`);
    if (!found) return false;
    send(req, res, found);
    return true;
  };
}

async function listed(folder: string): Promise<Map<string, StaticFile>> {
  const files = new Map<string, StaticFile>();
  if (!existsSync(folder)) return files;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const type = types[path.extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = path.join(entry.parentPath, entry.name);
    const content = await readFile(file);
    const url = `/${path.relative(folder, file).split(path.sep).join('/')}`;
    files.set(url, {
      file,
      type,
      etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
      immutable: url.startsWith('/_astro/'),
      encodings: await variants(file, content.length),
    });
  }
  return files;
}

async function variants(file: string, bytes: number): Promise<Map<string, Variant>> {
  const found = new Map<string, Variant>([['identity', { file, bytes }]]);
  for (const [encoding, ending] of [
    ['br', '.br'],
    ['gzip', '.gz'],
  ] as const) {
    const size = await stat(file + ending).then(
      (entry) => entry.size,
      () => undefined,
    );
    if (size !== undefined) found.set(encoding, { file: file + ending, bytes: size });
  }
  return found;
}

function send(req: IncomingMessage, res: ServerResponse, found: StaticFile): void {
  const encoding = encodingFor(req.headers['accept-encoding'], found.encodings);
  const variant = found.encodings.get(encoding) ?? { file: found.file, bytes: 0 };
  const etag = encoding === 'identity' ? found.etag : `${found.etag.slice(0, -1)}-${encoding}"`;
  res.setHeader('etag', etag);
  res.setHeader('cache-control', cacheOf(found));
  if (found.encodings.size > 1) res.setHeader('vary', 'Accept-Encoding');
  if (req.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
    res.writeHead(304).end();
    return;
  }
  res.setHeader('content-type', found.type);
  res.setHeader('content-length', variant.bytes);
  if (encoding !== 'identity') res.setHeader('content-encoding', encoding);
  res.writeHead(200);
  if (req.method === 'HEAD') res.end();
  else pipeline(createReadStream(variant.file), res, () => undefined);
}

function cacheOf({ immutable, type }: StaticFile): string {
  if (immutable) return 'public, max-age=31536000, immutable';
  return type.startsWith('text/html') ? 'no-cache' : 'public, max-age=3600';
}
