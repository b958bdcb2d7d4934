import { expect, test } from 'vitest';
import { explained, isPassing, serverArguments, spareFolder, urlOf } from './rules.ts';

test('a server listens on loopback alone, whatever its port', () => {
  const words = serverArguments('/data/cluster', 5433).join(' ');
  expect(words).toContain('-D /data/cluster -p 5433');
  expect(words).toContain('listen_addresses=127.0.0.1');
  expect(new URL(urlOf(5433, 'secret'))).toMatchObject({ hostname: '127.0.0.1', port: '5433' });
});

test('each folder has one spare place of its own', () => {
  expect(spareFolder('/root/portal/.data')).toMatch(/^\/var\/lib\/quicktechpro-[0-9a-f]{12}$/);
  expect(spareFolder('/root/portal/.data')).toBe(spareFolder('/root/portal/.data'));
  expect(spareFolder('/root/other/.data')).not.toBe(spareFolder('/root/portal/.data'));
});

test.each([
  'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use',
  'FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use',
])('another try follows: %s', (said) => {
  expect(isPassing(said)).toBe(true);
});

test('what does not pass is told in the words of the last complaint', () => {
  const said =
    'LOG:  starting PostgreSQL 18.4\n2026-11-22 PANIC:  could not read file "global/pg_control"\nLOG:  aborted';
  expect(isPassing(said)).toBe(false);
  expect(explained(said, '/data/cluster').message).toContain('could not read file "global/pg_control"');
  expect(explained('', '/data/cluster').message).toContain('PostgreSQL did not start');
  expect(explained('FATAL:  could not write: No space left on device', '/data/cluster').message).toContain(
    'is full',
  );
});
