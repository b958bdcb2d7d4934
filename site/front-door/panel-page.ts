import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { refuse } from './refusals.ts';
import { words } from './words.ts';

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1.5rem;color-scheme:light dark}';
const styleHash = createHash('sha256').update(style).digest('base64');

/** What a browser takes for a part of a page; of anything else it says that the type is wrong, not what is the matter. */
const parts: Readonly<Record<string, string>> = { style: 'text/css', script: 'text/javascript' };

/**
 * The panel does not answer (yet): a page that looks again by itself, an empty style sheet or script, or the usual refusal
 * for anything else.
 */
export function panelIsNotUp(req: IncomingMessage, res: ServerResponse, requestId: string): void {
  const w = words('en');
  const part = parts[String(req.headers['sec-fetch-dest'])];
  if (part && !res.headersSent) {
    const headers = {
      'content-type': `${part}; charset=utf-8`,
      'retry-after': '5',
      'cache-control': 'no-store',
    };
    res.writeHead(503, headers).end(`/* ${w.down} */`);
    return;
  }
  if (res.headersSent || req.method !== 'GET' || !req.headers.accept?.includes('text/html')) {
    refuse(res, { code: 'temporarily_unavailable', message: w.down, requestId, retryAfterSeconds: 5 });
    return;
  }
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="5"><meta name="viewport" content="width=device-width"><title>${w.panelTitle}</title><style>${style}</style></head><body><main><h1>${w.panelTitle}</h1><p>${w.panelText}</p></main></body></html>`;
  res.statusCode = 503;
  res.setHeader('content-type', 'text/html; charset=utf-8');
  res.setHeader(
    'content-security-policy',
    `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
  res.setHeader('retry-after', '5');
  res.setHeader('cache-control', 'no-store');
  res.end(body);
}
