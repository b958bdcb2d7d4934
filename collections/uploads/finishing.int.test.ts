import sharp from 'sharp';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testCms } from '#cms/testing/test-cms.ts';
import {
  announce,
  askOffset,
  begin,
  clear,
  finish,
  hash,
  piecesOnDisk,
  problem,
  sendBytes,
  sent,
  takeBack,
  text,
  twoCustomers,
  uploadFile,
  type Who,
} from '#cms/testing/uploads.ts';
import { costOf, zipBomb } from '#collections/attachments/testing/bombs.ts';
import type { AttachmentView } from '#collections/tickets/files-view.ts';

const cms = await testCms();
let asha: Who;
let ravi: Who;

beforeAll(async () => {
  [asha, ravi] = await twoCustomers(cms);
});
beforeEach(() => clear(cms));

const uploads = () => cms.sql<{ id: string }>('select id from uploads');
const attachments = () => cms.sql<{ id: string }>('select id from attachments');
const download = (id: string) => cms.fetch(`/api/portal/attachments/${id}`, { cookie: asha.cookie });
const idIn = (place: string) => place.split('/').at(-1) ?? '';
const done = async (response: Response) => {
  expect(response.status).toBe(200);
  return (await response.json()) as AttachmentView;
};
const cleanUp = async () => {
  await cms.sql(`select graphile_worker.add_job('clean-up', '{}')`);
  await cms.drainJobs();
};

test('a file that came in pieces is the file that was sent, and nothing is left of the pieces', async () => {
  const picture = await sharp({
    create: {
      width: 300,
      height: 200,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', sigma: 60 },
    },
  } as never)
    .png()
    .toBuffer();
  const bytes = new Uint8Array(picture);
  const place = await begin(cms, asha, { name: 'screen.png', size: bytes.byteLength, sha256: hash(bytes) });
  for (let at = 0; at < bytes.byteLength; at += 40_000)
    await sendBytes(cms, asha, { place, offset: at }, bytes.slice(at, at + 40_000));
  expect((await piecesOnDisk(place)).length).toBeGreaterThan(1);
  const view = await done(await finish(cms, asha, place));
  expect(view).toMatchObject({ id: idIn(place), filename: 'screen.png', mimeType: 'image/png' });
  const pixels = (file: Uint8Array) => sharp(file).raw().toBuffer();
  const kept = new Uint8Array(await (await download(view.id)).arrayBuffer());
  expect((await pixels(kept)).equals(await pixels(bytes))).toBe(true);
  expect(await uploads()).toEqual([]);
  expect(await piecesOnDisk(place)).toEqual([]);
});

test('finished twice, also at the same moment, it is one attachment', async () => {
  const place = await sent(cms, asha, { name: 'a.txt', bytes: 'some words' });
  const together = await Promise.all([1, 2, 3, 4, 5].map(() => finish(cms, asha, place)));
  const views = await Promise.all(together.map(done));
  const later = await done(await finish(cms, asha, place));
  expect(new Set([...views, later].map((view) => JSON.stringify(view))).size).toBe(1);
  expect(await attachments()).toEqual([{ id: later.id }]);
  expect(await (await download(later.id)).text()).toBe('some words');
  expect((await finish(cms, ravi, place)).status).toBe(404);
});

test('half a file is not finished', async () => {
  const place = await begin(cms, asha, { size: 10 });
  await sendBytes(cms, asha, { place, offset: 0 }, 'abcd');
  expect(await problem(await finish(cms, asha, place))).toMatchObject({ status: 409, code: 'conflict' });
  expect(await attachments()).toEqual([]);
  expect((await askOffset(cms, asha, place)).headers.get('upload-offset')).toBe('4');
});

test.each([
  ['picture.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['notes.txt', '<html><script>alert(1)</script></html>'],
  ['photo.jpg', 'MZ\u0000\u0001'],
])(
  '%s with wrong content is refused in words, as often as it is asked, and can be taken back',
  async (name, bytes) => {
    const place = await sent(cms, asha, { name, bytes });
    for (let n = 0; n < 2; n += 1) {
      const refused = await problem(await finish(cms, asha, place));
      expect(refused).toMatchObject({ status: 415, code: 'unsupported_type' });
      expect(refused.message).toContain('PDF');
    }
    expect(await attachments()).toEqual([]);
    expect((await takeBack(cms, asha, place)).status).toBe(204);
    expect(await uploads()).toEqual([]);
    expect(await piecesOnDisk(place)).toEqual([]);
  },
);

test('an archive that unpacks to hundreds of megabytes is refused at its door without being unpacked', async () => {
  const contents = { name: '[Content_Types].xml', megabytes: 300, claims: 900 };
  const bytes = zipBomb([contents, { name: 'word/document.xml', megabytes: 300 }]);
  const { answer, ms, grownMb } = await costOf(async () =>
    problem(await finish(cms, asha, await sent(cms, asha, { name: 'report.docx', bytes }))),
  );
  expect(answer).toMatchObject({ status: 415, code: 'unsupported_type' });
  expect(grownMb).toBeLessThan(100);
  expect(ms).toBeLessThan(5_000);
  expect(await attachments()).toEqual([]);
});

test('a file whose ending lies is put right', async () => {
  expect(await uploadFile(cms, asha, { name: 'fix.bat', bytes: 'just words' })).toMatchObject({
    filename: 'fix.bat.txt',
    mimeType: 'text/plain',
    size: 10,
  });
});

test('bytes that are not those that were announced are thrown away, and the file can be sent again', async () => {
  const bytes = text(10);
  const announced = { size: 10, sha256: hash(bytes) };
  const place = await begin(cms, asha, announced);
  await sendBytes(cms, asha, { place, offset: 0 }, text(10, 'b'));
  expect(await problem(await finish(cms, asha, place))).toMatchObject({ status: 409, code: 'conflict' });
  expect(await uploads()).toEqual([]);
  const again = await announce(cms, asha, { name: 'a.txt', ...announced });
  expect(again.headers.get('upload-offset')).toBe('0');
  const second = again.headers.get('location') ?? '';
  await sendBytes(cms, asha, { place: second, offset: 0 }, bytes);
  await done(await finish(cms, asha, second));
});

test('when a piece is missing the file is not made up', async () => {
  const place = await begin(cms, asha, { size: 8 });
  await sendBytes(cms, asha, { place, offset: 0 }, 'abcd');
  await sendBytes(cms, asha, { place, offset: 4 }, 'efgh');
  const [row] = await cms.sql<{ key: string }>(`select pieces->0->>'key' as key from uploads`);
  await cms.ports.files.remove(row?.key ?? '');
  expect((await finish(cms, asha, place)).status).toBe(409);
  expect(await attachments()).toEqual([]);
});

test('when the file cannot be kept, no row stays and a repeat keeps it', async () => {
  const place = await sent(cms, asha, { name: 'a.txt', bytes: 'some words' });
  const { files } = cms.ports;
  const full = { ...files, put: () => Promise.reject(new Error('disk full')) };
  Object.defineProperty(cms.ports, 'files', { configurable: true, value: full });
  try {
    expect((await finish(cms, asha, place)).status).toBe(500);
    expect(await attachments()).toEqual([]);
  } finally {
    Object.defineProperty(cms.ports, 'files', { configurable: true, value: files });
  }
  const { id } = await done(await finish(cms, asha, place));
  expect(await (await download(id)).text()).toBe('some words');
});

test('what nobody went on with for a day is not there any more, and the clean-up takes its bytes', async () => {
  const old = await begin(cms, asha, { size: 10 });
  const alive = await begin(cms, asha, { size: 10 });
  for (const place of [old, alive]) await sendBytes(cms, asha, { place, offset: 0 }, 'abcd');
  await cms.sql(`update uploads set expires_at = now() + interval '1 minute'`);
  await sendBytes(cms, asha, { place: alive, offset: 4 }, 'e');
  await cms.sql(`update uploads set expires_at = expires_at - interval '2 minutes'`);
  expect((await askOffset(cms, asha, old)).status).toBe(404);
  expect((await sendBytes(cms, asha, { place: old, offset: 4 }, 'e')).status).toBe(404);
  expect((await finish(cms, asha, old)).status).toBe(404);
  expect((await takeBack(cms, asha, old)).status).toBe(404);
  expect((await askOffset(cms, asha, alive)).headers.get('upload-offset')).toBe('5');
  await cleanUp();
  expect(await uploads()).toEqual([{ id: idIn(alive) }]);
  expect(await piecesOnDisk(old)).toEqual([]);
  expect(await piecesOnDisk(alive)).toHaveLength(2);
});

test('the same bytes revive an upload that is over but not yet cleared away', async () => {
  const bytes = text(10);
  const file = { size: 10, sha256: hash(bytes) };
  const place = await begin(cms, asha, file);
  await sendBytes(cms, asha, { place, offset: 0 }, bytes.slice(0, 6));
  await cms.sql(`update uploads set expires_at = now() - interval '1 hour'`);
  const again = await announce(cms, asha, { name: 'a.txt', ...file });
  expect([again.headers.get('location'), again.headers.get('upload-offset')]).toEqual([place, '6']);
  await cleanUp();
  await sendBytes(cms, asha, { place, offset: 6 }, bytes.slice(6));
  await done(await finish(cms, asha, place));
});

test('an upload that outlived its attachment in a crash answers with it, and its end takes nothing with it', async () => {
  const place = await sent(cms, asha, { name: 'a.txt', bytes: 'some words' });
  const [row] = await cms.sql<Record<string, unknown>>('select * from uploads');
  const { id } = await done(await finish(cms, asha, place));
  await cms.sql('insert into uploads select (jsonb_populate_record(null::uploads, $1)).*', [
    JSON.stringify(row),
  ]);
  expect(await done(await finish(cms, asha, place))).toMatchObject({ id });
  await cms.sql(`update uploads set expires_at = now() - interval '1 hour'`);
  await cleanUp();
  expect(await uploads()).toEqual([]);
  expect(await (await download(id)).text()).toBe('some words');
});

test('bytes of an attachment whose row was never committed go with the upload', async () => {
  const place = await sent(cms, asha, { name: 'a.txt', bytes: 'some words' });
  const key = `attachments/${idIn(place)}`;
  await cms.ports.files.put(key, text(10));
  await cms.sql(`update uploads set expires_at = now() - interval '1 hour'`);
  await cleanUp();
  expect(await cms.ports.files.open(key)).toBeNull();
});
