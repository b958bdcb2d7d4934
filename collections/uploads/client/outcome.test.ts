import { expect, test } from 'vitest';
import { outcomeOf } from './outcome.ts';

const answer = (status: number, headers: Record<string, string> = {}, message?: string) =>
  outcomeOf({
    status,
    header: (name) => headers[name] ?? null,
    body: message === undefined ? null : { error: { code: 'x', message } },
  });

test.each([200, 201, 204])('%i goes on', (status) => {
  expect(answer(status)).toMatchObject({ is: 'done' });
});

test('a broken line and a server that starts anew are waited for', () => {
  expect(outcomeOf(null)).toEqual({ is: 'broken', byServer: false, waitMs: null });
  expect(answer(503, { 'retry-after': '5' })).toEqual({ is: 'broken', byServer: false, waitMs: 5_000 });
  for (const status of [408, 502, 504]) expect(answer(status)).toMatchObject({ byServer: false });
});

test('a server that fails is tried again, but not for ever', () => {
  expect(answer(500)).toEqual({ is: 'broken', byServer: true, waitMs: null });
});

test('a short wait is waited, a long one is said', () => {
  expect(answer(429, { 'retry-after': '20' })).toMatchObject({ is: 'broken', waitMs: 20_000 });
  expect(answer(429, { 'retry-after': '900' }, 'In 15 minutes.')).toMatchObject({
    is: 'refused',
    words: 'In 15 minutes.',
  });
});

test('the place where a file goes on comes from the server', () => {
  expect(answer(409, { 'upload-offset': '4711' }, 'Elsewhere.')).toEqual({ is: 'moved', offset: 4711 });
  expect(answer(409, { 'upload-offset': 'far' }, 'Elsewhere.')).toMatchObject({ is: 'refused' });
  expect(answer(409, {}, 'Too many files.')).toMatchObject({ is: 'refused' });
  for (const status of [404, 410]) expect(answer(status)).toEqual({ is: 'gone' });
});

test('a refusal is said in the words of the server, or in none', () => {
  expect(answer(415, {}, 'No programs.')).toEqual({
    is: 'refused',
    status: 415,
    words: 'No programs.',
  });
  expect(answer(400)).toEqual({ is: 'refused', status: 400, words: null });
});
