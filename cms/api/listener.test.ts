import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import type { ApiHandler } from './handler.ts';
import { refusal } from './handler.ts';
import { apiListener } from './listener.ts';

let server: Server;
const logged: string[] = [];
const answered: object[] = [];

/** What a server with this handler says to one request of raw bytes. */
async function said(
  raw: string,
  handle: ApiHandler = async (request) => Response.json({ url: request.url }),
) {
  logged.length = 0;
  answered.length = 0;
  const health = async (url: string) => (url === '/healthz' ? Response.json({ ok: true }) : null);
  const log = {
    error: (_facts: object, words: string) => void logged.push(words),
    info: (facts: object) => void answered.push(facts),
  };
  server = createServer(apiListener({ handle, health, origin: 'https://portal.example', log }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(raw);
  const answer = await text(socket);
  return { status: Number(answer.split(' ')[1]), answer };
}

const request = (line: string) => `${line} HTTP/1.1\r\nhost: anybody\r\nconnection: close\r\n\r\n`;

afterEach(() => {
  server.close();
});

test('a request has the portal’s address, whatever its Host says', async () => {
  const { status, answer } = await said(request('GET /api/portal/views/home?pin=560038'));
  expect(status).toBe(200);
  expect(answer).toContain('https://portal.example/api/portal/views/home?pin=560038');
});

test.each([
  'TRACE /api/portal/views/home',
  'GET //',
  'GET //elsewhere.example/api/portal/views/home',
  'GET /\\elsewhere.example/api',
  'GET http://elsewhere.example/api/portal/views/home',
  'GET http://[/',
  'OPTIONS *',
])('%s is answered in our shape and is no failure of ours', async (line) => {
  const { status, answer } = await said(request(line));
  expect(status).toBe(400);
  expect(answer).toContain('"code":"malformed"');
  expect(logged).toEqual([]);
});

test.each(['PROPFIND', 'REPORT', 'OPTIONS', 'SEARCH'])('%s is left to the first wall', async (method) => {
  const wall: ApiHandler = async (given) => refusal('not_found', given.method, 'a-request');
  const { status, answer } = await said(request(`${method} /api/portal/views/home`), wall);
  expect(status).toBe(404);
  expect(answer).toContain(`"message":"${method}"`);
});

test('a body that is announced as too large is refused before it is read', async () => {
  const { status, answer } = await said(
    'POST /api/portal/register HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: 99999999\r\n\r\n',
  );
  expect(status).toBe(413);
  expect(answer).toContain('"code":"too_large"');
});

test('a handler that throws is answered with 500 and a line in the log', async () => {
  const { status, answer } = await said(request('GET /api/x'), async () => {
    throw new Error('a mistake of ours');
  });
  expect(status).toBe(500);
  expect(answer).toContain('"code":"internal"');
  expect(answer).not.toContain('a mistake of ours');
  expect(logged).toEqual(['a request failed before it had an answer']);
});

test('every answer leaves one line under the request’s id, without the query', async () => {
  await said(request('GET /api/portal/views/home?token=secret'), async () =>
    Response.json({}, { status: 404, headers: { 'x-request-id': 'a-request' } }),
  );
  expect(answered).toEqual([
    {
      requestId: 'a-request',
      method: 'GET',
      path: '/api/portal/views/home',
      status: 404,
      ms: expect.any(Number),
    },
  ]);
});

test('what the process says of its health leaves none', async () => {
  await said(request('GET /healthz'));
  expect(answered).toEqual([]);
});
