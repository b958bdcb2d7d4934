import { expect, test } from 'vitest';
import { panelPolicy } from './panel-policy.ts';

const scripts = (policy: string) => policy.match(/script-src [^;,]*/g);

test('built, the panel runs what carries the nonce and evaluates nothing; only `next dev` may', () => {
  const built = panelPolicy('abc', { live: false });
  expect(scripts(built)).toEqual([
    "script-src 'nonce-abc' 'strict-dynamic'",
    "script-src 'self' 'nonce-abc'",
  ]);
  expect(built.match(/[\w-]+ [^;]*'unsafe-inline'/g)).toEqual(["style-src 'self' 'unsafe-inline'"]);
  for (const part of scripts(panelPolicy('abc', { live: true })) ?? [])
    expect(part).toMatch(/ 'unsafe-eval'$/);
});
