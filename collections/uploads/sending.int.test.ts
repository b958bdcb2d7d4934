import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testCms } from '#cms/testing/test-cms.ts';
import {
  announce,
  askOffset,
  begin,
  broken,
  clear,
  finish,
  hash,
  inChunks,
  piecesOnDisk,
  problem,
  sendBytes,
  sent,
  takeBack,
  text,
  twoCustomers,
  type Who,
} from '#cms/testing/uploads.ts';
import { readMetadata, tusVersion } from './contract.ts';
import { mostPieces, pieceBytes } from './rules/limits.ts';

const cms = await testCms();
let asha: Who;
let ravi: Who;

beforeAll(async () => {
  [asha, ravi] = await twoCustomers(cms);
});
beforeEach(() => clear(cms));

const offsetOf = async (place: string) =>
  (await askOffset(cms, asha, place)).headers.get('upload-offset') ?? 'none';
const begun = (file: { name?: string; size: number; sha256?: string }) => begin(cms, asha, file);
test('a file comes in pieces, each at its offset, and every answer speaks the protocol', async () => {
  const began = await announce(cms, asha, { name: 'ಚಿತ್ರ.txt', size: 10 });
  expect(began.status).toBe(201);
  const place = began.headers.get('location') ?? '';
  expect(place).toMatch(/^\/api\/portal\/uploads\/[0-9a-f-]{36}$/);
  const first = await sendBytes(cms, asha, { place, offset: 0 }, 'abcd');
  const asked = await askOffset(cms, asha, place);
  const last = await sendBytes(cms, asha, { place, offset: 4 }, 'efghij');
  expect([first.status, asked.status, last.status]).toEqual([204, 200, 204]);
  expect([began, first, asked, last].map(({ headers }) => headers.get('upload-offset'))).toEqual([
    '0',
    '4',
    '4',
    '10',
  ]);
  expect(asked.headers.get('upload-length')).toBe('10');
  expect(readMetadata(asked.headers.get('upload-metadata'))?.get('filename')).toBe('ಚಿತ್ರ.txt');
  for (const { headers } of [began, first, asked, last]) {
    expect(headers.get('tus-resumable')).toBe('1.0.0');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(Date.parse(headers.get('upload-expires') ?? '')).toBeGreaterThan(Date.now() + 23 * 3_600_000);
  }
  const file = (await (await finish(cms, asha, place)).json()) as { id: string };
  const bytes = await cms.fetch(`/api/portal/attachments/${file.id}`, { cookie: asha.cookie });
  expect(await bytes.text()).toBe('abcdefghij');
});

test('who sends at another place is told the true one, and nothing is overwritten', async () => {
  const place = await begun({ size: 10 });
  await sendBytes(cms, asha, { place, offset: 0 }, 'abcd');
  for (const offset of [0, 3, 5, 10]) {
    const response = await sendBytes(cms, asha, { place, offset }, 'X');
    expect(response.headers.get('upload-offset')).toBe('4');
    expect(response.headers.get('tus-resumable')).toBe('1.0.0');
    expect(await problem(response)).toMatchObject({ status: 409, code: 'stale' });
  }
  expect(await offsetOf(place)).toBe('4');
});

test('what does not speak the protocol is told so', async () => {
  const place = await begun({ size: 10 });
  const at = { place, offset: 0 };
  for (const version of ['', '0.2.2', '2.0.0']) {
    const response = await sendBytes(cms, asha, at, 'abcd', { 'tus-resumable': version });
    expect([response.status, response.headers.get('tus-version')]).toEqual([412, tusVersion]);
  }
  const plain = await sendBytes(cms, asha, at, 'abcd', { 'content-type': 'text/plain' });
  expect(await problem(plain)).toMatchObject({ status: 415, code: 'unsupported_type' });
  for (const offset of ['', '-1', '1.5', '0x1', 'NaN', '99999999999999999999']) {
    const response = await sendBytes(cms, asha, at, 'abcd', { 'upload-offset': offset });
    expect(await problem(response), offset).toMatchObject({ status: 400, code: 'malformed' });
  }
  expect(await offsetOf(place)).toBe('0');
});

test("somebody else's upload cannot be told from one that does not exist, and is not touched", async () => {
  const place = await begun({ size: 10 });
  await sendBytes(cms, asha, { place, offset: 0 }, 'abcd');
  const missing = place.replace(/[^/]+$/, '019a0000-0000-7000-8000-000000000000');
  const doors = (at: string, cookie: string) => [
    askOffset(cms, { cookie }, at),
    sendBytes(cms, { cookie }, { place: at, offset: 4 }, 'evil'),
    takeBack(cms, { cookie }, at),
    finish(cms, { cookie }, at),
  ];
  const answers = async (at: string, cookie: string) =>
    Promise.all((await Promise.all(doors(at, cookie))).map(problem));
  const foreign = await answers(place, ravi.cookie);
  expect(foreign.slice(0, 2)).toEqual(
    Array(2).fill({ status: 404, code: 'not_found', message: 'This upload was not found.' }),
  );
  expect(foreign).toEqual(await answers(missing, ravi.cookie));
  expect((await answers(place, '')).map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  expect((await announce(cms, { cookie: '' }, { name: 'a.txt', size: 1 })).status).toBe(401);
  expect(await offsetOf(place)).toBe('4');
});

test('more than was announced is refused, declared or not, and the upload can go on', async () => {
  const place = await begun({ size: pieceBytes + 10 });
  const over = text(pieceBytes + 11);
  expect(await problem(await sendBytes(cms, asha, { place, offset: 0 }, over))).toMatchObject({
    status: 413,
  });
  const oneMore = inChunks(text(pieceBytes + 10), text(1));
  expect((await sendBytes(cms, asha, { place, offset: 0 }, oneMore)).status).toBe(413);
  expect(await offsetOf(place)).toBe('0');
  let given = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      given += 65_536;
      controller.enqueue(text(65_536));
    },
  });
  expect((await sendBytes(cms, asha, { place, offset: 0 }, endless)).status).toBe(413);
  expect(given).toBeLessThan(1_000_000);
  const offset = Number(await offsetOf(place));
  expect(offset).toBeLessThan(pieceBytes + 10);
  const rest = await sendBytes(cms, asha, { place, offset }, text(pieceBytes + 10 - offset));
  expect([rest.status, await offsetOf(place)]).toEqual([204, String(pieceBytes + 10)]);
});

test('what came before the line broke is kept', async () => {
  const place = await begun({ size: 3 * pieceBytes });
  await sendBytes(cms, asha, { place, offset: 0 }, broken(text(pieceBytes), text(pieceBytes), text(777)));
  expect(await offsetOf(place)).toBe(String(2 * pieceBytes + 777));
  await sendBytes(cms, asha, { place, offset: 2 * pieceBytes + 777 }, broken());
  expect(await offsetOf(place)).toBe(String(2 * pieceBytes + 777));
});

test('two that send at once harm nothing: every byte is counted once, in its place', async () => {
  const whole = new Uint8Array(4 * pieceBytes + 5_000).map((_, n) => 97 + ((n * 7 + (n >> 9)) % 23));
  const place = await begun({ size: whole.byteLength, sha256: hash(whole) });
  const inChunksOf = (size: number) =>
    inChunks(
      ...Array.from({ length: Math.ceil(whole.byteLength / size) }, (_, n) =>
        whole.slice(n * size, (n + 1) * size),
      ),
    );
  const answers = await Promise.all(
    [50_000, 65_536, 99_999, 300_000].map((size) =>
      sendBytes(cms, asha, { place, offset: 0 }, inChunksOf(size)),
    ),
  );
  const offset = Number(await offsetOf(place));
  expect(offset).toBeGreaterThan(0);
  for (const { status, headers } of answers) {
    expect([204, 409]).toContain(status);
    expect(Number(headers.get('upload-offset'))).toBeLessThanOrEqual(offset);
  }
  if (offset < whole.byteLength) await sendBytes(cms, asha, { place, offset }, whole.slice(offset));
  const [row] = await cms.sql<{ n: number }>('select jsonb_array_length(pieces) as n from uploads');
  expect(await piecesOnDisk(place)).toHaveLength(row?.n ?? 0);
  expect((await finish(cms, asha, place)).status).toBe(200);
});

test('a sender whose line was thought dead changes nothing any more', async () => {
  const place = await begun({ size: 10 });
  const { promise: later, resolve: arrive } = Promise.withResolvers<void>();
  const slow = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(text(4, 'x')),
    pull: async (controller) => {
      await later;
      controller.close();
    },
  });
  const old = sendBytes(cms, asha, { place, offset: 0 }, slow);
  await sendBytes(cms, asha, { place, offset: 0 }, 'abcdef');
  arrive();
  const answer = await old;
  expect([answer.status, answer.headers.get('upload-offset')]).toEqual([409, '6']);
  await sendBytes(cms, asha, { place, offset: 6 }, 'ghij');
  const { id } = (await (await finish(cms, asha, place)).json()) as { id: string };
  const bytes = await cms.fetch(`/api/portal/attachments/${id}`, { cookie: asha.cookie });
  expect(await bytes.text()).toBe('abcdefghij');
});

test('crumbs do not fill the disk', async () => {
  const place = await begun({ size: 2 * mostPieces });
  await cms.sql(
    `update uploads set received = ${mostPieces}, pieces = (select jsonb_agg(jsonb_build_object('key', 'x', 'size', 1)) from generate_series(1, ${mostPieces}))`,
  );
  const response = await sendBytes(cms, asha, { place, offset: mostPieces }, 'b');
  expect(await problem(response)).toMatchObject({ status: 409, code: 'conflict' });
});

test('bytes that cannot be put on disk are not counted', async () => {
  const place = await begun({ size: 10 });
  const { files } = cms.ports;
  const full = { ...files, put: () => Promise.reject(new Error('disk full')) };
  Object.defineProperty(cms.ports, 'files', { configurable: true, value: full });
  try {
    expect((await sendBytes(cms, asha, { place, offset: 0 }, 'abcd')).status).toBe(500);
  } finally {
    Object.defineProperty(cms.ports, 'files', { configurable: true, value: files });
  }
  expect(await offsetOf(place)).toBe('0');
});

test('what is taken back is gone with its bytes, also what still comes in', async () => {
  const place = await begun({ size: 10 });
  await sendBytes(cms, asha, { place, offset: 0 }, 'abcd');
  expect(await piecesOnDisk(place)).toHaveLength(1);
  const { promise: later, resolve: arrive } = Promise.withResolvers<void>();
  const late = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(text(3)),
    pull: async (controller) => {
      await later;
      controller.error(new Error('aborted'));
    },
  });
  const coming = sendBytes(cms, asha, { place, offset: 4 }, late);
  expect((await takeBack(cms, asha, place)).status).toBe(204);
  arrive();
  expect((await coming).status).toBe(404);
  expect((await askOffset(cms, asha, place)).status).toBe(404);
  expect(await piecesOnDisk(place)).toEqual([]);
  expect((await takeBack(cms, asha, place)).status).toBe(404);
});

test('taking back what has just become an attachment takes the attachment, unless it was sent with something', async () => {
  const place = await sent(cms, asha, { name: 'a.txt', bytes: 'some words' });
  expect((await finish(cms, asha, place)).status).toBe(200);
  expect((await takeBack(cms, asha, place)).status).toBe(204);
  expect(await cms.sql('select 1 from attachments')).toEqual([]);
});
