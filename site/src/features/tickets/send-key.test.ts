import { expect, test } from 'vitest';
import type { Problem } from '#site/lib/api.ts';
import { sendKey } from './send-key.ts';

const problem = (code: Problem['code']) => ({
  problem: { code, message: 'x', requestId: 'r', retryAfter: null } as Problem,
});

test('what had no answer goes out again under its key; whatever follows is another sending', () => {
  let made = 0;
  const key = sendKey(() => `key ${++made}`);
  expect([key.current(), key.current()]).toEqual(['key 1', 'key 1']);
  for (const code of ['network', 'internal', 'invalid'] as const) {
    expect(key.answered(problem(code))).toEqual(problem(code));
    expect(key.current()).toBe('key 1');
  }
  key.answered({ data: 'done' });
  expect(key.current()).toBe('key 2');
  key.answered(problem('conflict'));
  expect(key.current()).toBe('key 3');
});
