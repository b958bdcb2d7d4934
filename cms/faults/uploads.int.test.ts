import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import type { AttachmentView } from '#collections/tickets/files-view.ts';
import { metadataHeader, pieceType, tusVersion } from '#collections/uploads/contract.ts';
import { pieceBytes } from '#collections/uploads/rules/limits.ts';
import { demoCustomer } from '../testing/customers-by-http.ts';
import { startPortal } from '../testing/processes.ts';
import { tcpGate } from '../testing/tcp-gate.ts';
import { until } from '../testing/until.ts';

const portal = await startPortal();
const asha = await demoCustomer(portal);
const gate = await tcpGate(Number(new URL(portal.api.url).port));
afterAll(() => gate.close());

const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const speaks = { 'tus-resumable': tusVersion };
/** Text, because that is kept as it is: what comes out can be held against what went in. */
const aText = (size: number) => Buffer.from(randomBytes(size).toString('base64').slice(0, size));

async function begin(bytes: Uint8Array, sha256?: string): Promise<string> {
  const metadata = { filename: 'log.txt', ...(sha256 ? { sha256 } : {}) };
  const headers = {
    ...speaks,
    'upload-length': String(bytes.byteLength),
    'upload-metadata': metadataHeader(metadata),
  };
  const answer = await portal.call('/api/portal/uploads', { method: 'POST', headers, cookie: asha.cookie });
  expect(answer.status, answer.text).toBe(201);
  return answer.headers.get('location') ?? '';
}

async function offsetOf(place: string): Promise<number> {
  const answer = await portal.call(place, { method: 'HEAD', headers: speaks, cookie: asha.cookie });
  expect(answer.status).toBe(200);
  return Number(answer.headers.get('upload-offset'));
}

/** Begins to send through the gate. @returns the status, or null when the line broke */
function sending(place: string, from: number, bytes: Uint8Array): Promise<number | null> {
  return new Promise((resolve) => {
    const call = request(`http://127.0.0.1:${gate.port}${place}`, {
      method: 'PATCH',
      headers: {
        ...speaks,
        origin: 'http://localhost:4321',
        cookie: asha.cookie,
        'content-type': pieceType,
        'content-length': bytes.byteLength - from,
        'upload-offset': from,
      },
    });
    call.on('error', () => resolve(null));
    call.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    call.end(bytes.subarray(from));
  });
}

async function finished(place: string): Promise<AttachmentView> {
  const answer = await portal.call<AttachmentView>(`${place}/finish`, {
    method: 'POST',
    cookie: asha.cookie,
  });
  expect(answer.status, answer.text).toBe(200);
  return answer.body;
}

async function arrivedWhole(place: string, bytes: Uint8Array): Promise<void> {
  const { id } = await finished(place);
  const file = await portal.call(`/api/portal/attachments/${id}`, { cookie: asha.cookie });
  expect(hash(file.text)).toBe(hash(bytes));
}

test('the api is killed while a file comes in: what was on disk counts, and the rest makes the file whole', async () => {
  const bytes = aText(3_000_000);
  const place = await begin(bytes, hash(bytes));
  const held = gate.holdAfter(1_500_000);
  const cut = sending(place, 0, bytes);
  await held;
  await until('most of it to be on disk', async () => (await offsetOf(place)) > 1_500_000 - 2 * pieceBytes);
  await portal.api.kill();
  expect(await cut).toBeNull();
  gate.become('open');
  await portal.api.start();
  const offset = await offsetOf(place);
  expect(offset).toBeGreaterThan(1_500_000 - 2 * pieceBytes);
  expect(offset).toBeLessThanOrEqual(1_500_000 + 70_000);
  expect(await sending(place, offset, bytes)).toBe(204);
  await arrivedWhole(place, bytes);
});

test('the line is cut again and again: every try gets further, and in the end the file is whole', async () => {
  const bytes = aText(1_000_000);
  const place = await begin(bytes);
  let offset = 0;
  for (let tries = 0; offset < 700_000; tries += 1) {
    // What is in the pipes between two processes when they break is lost: some 130 KB at the most.
    expect(tries).toBeLessThan(30);
    const held = gate.holdAfter(150_000);
    const cut = sending(place, offset, bytes);
    await held;
    gate.become('open');
    expect(await cut).toBeNull();
    const from = offset;
    offset = await until('more to be kept', async () => {
      const now = await offsetOf(place);
      return now > from && now;
    });
  }
  expect(await sending(place, offset, bytes)).toBe(204);
  await arrivedWhole(place, bytes);
});

test('the api is killed while it looks at a whole file: asked again, it makes one attachment', async () => {
  const bytes = aText(9_000_000);
  const place = await begin(bytes, hash(bytes));
  expect(await sending(place, 0, bytes)).toBe(204);
  const first = portal.call(`${place}/finish`, { method: 'POST', cookie: asha.cookie }).then(
    ({ status }) => status,
    () => null,
  );
  await portal.api.kill();
  await first;
  await portal.api.start();
  const [one, two] = await Promise.all([finished(place), finished(place)]);
  expect(two).toEqual(one);
  await arrivedWhole(place, bytes);
  expect(await portal.sql('select 1 from attachments where id = $1', [one.id])).toHaveLength(1);
});
