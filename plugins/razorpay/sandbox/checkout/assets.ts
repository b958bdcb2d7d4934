import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reply } from '../http.ts';

const script = 'text/javascript; charset=utf-8';
const style = 'text/css; charset=utf-8';

const files: Record<string, { file: string; type: string }> = {
  '/sandbox/v1/checkout.js': { file: 'checkout.js', type: script },
  '/sandbox/checkout-frame.css': { file: 'checkout-frame.css', type: style },
  '/sandbox/checkout-page.js': { file: 'checkout-page.js', type: script },
  '/sandbox/checkout-page.css': { file: 'checkout-page.css', type: style },
};

/** Reads what browsers load once, at the start. @throws when a file is missing */
export function openAssets(folder: string): Map<string, Reply> {
  return new Map(
    Object.entries(files).map(([path, { file, type }]) => {
      const body = readFileSync(join(folder, file), 'utf8');
      return [path, { status: 200, type, body, headers: { 'cache-control': 'no-cache' } }];
    }),
  );
}
