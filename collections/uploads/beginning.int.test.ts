import { beforeAll, beforeEach, expect, test } from 'vitest';
import { testCms } from '#cms/testing/test-cms.ts';
import {
  announce,
  askOffset,
  begin,
  clear,
  hash,
  problem,
  sendBytes,
  takeBack,
  text,
  twoCustomers,
  uploadFile,
  type Who,
} from '#cms/testing/uploads.ts';
import { attachmentMaxBytes } from '#collections/tickets/contract.ts';
import { readMetadata } from './contract.ts';
import { mostWaiting } from './rules/limits.ts';

const cms = await testCms();
let asha: Who;
let ravi: Who;

beforeAll(async () => {
  [asha, ravi] = await twoCustomers(cms);
});
beforeEach(() => clear(cms));

const rows = () => cms.sql<{ filename: string; received: string }>('select filename, received from uploads');
const begun = (file: { name?: string; size: number; sha256?: string }, who = asha) => begin(cms, who, file);

test.each([
  ['no length', { 'upload-length': '' }, 400],
  ['a length put off', { 'upload-length': '', 'upload-defer-length': '1' }, 400],
  ['less than nothing', { 'upload-length': '-1' }, 400],
  ['half a byte', { 'upload-length': '1.5' }, 400],
  ['words', { 'upload-length': 'ten' }, 400],
  ['nothing', { 'upload-length': '0' }, 422],
  ['a byte too many', { 'upload-length': String(attachmentMaxBytes + 1) }, 413],
  ['more than can be', { 'upload-length': '999999999999999' }, 413],
  ['no name', { 'upload-metadata': '' }, 400],
  ['an empty name', { 'upload-metadata': 'filename' }, 400],
  ['a name with a NUL', { 'upload-metadata': 'filename AGE=' }, 400],
  ['no metadata at all', { 'upload-metadata': '%%%' }, 400],
  ['a hash that is none', { 'upload-metadata': 'filename YQ==,sha256 YQ==' }, 400],
])('a file announced with %s is refused in words', async (_what, headers, status) => {
  const response = await announce(cms, asha, { name: 'a.txt', size: 10 }, headers);
  const refused = await problem(response);
  expect(refused.status).toBe(status);
  expect(refused.message).toMatch(/^[A-Z].*\.$/);
  if (status === 413) expect(refused.message).toContain('10 MB');
  expect(await rows()).toEqual([]);
});

test('the largest file is taken', async () => {
  await begun({ size: attachmentMaxBytes });
});

test('hostile names are only names', async () => {
  for (const [name, kept] of [
    ['../../etc/passwd', 'passwd'],
    ['<img src=x>.png', '_img src=x_.png'],
    ['\u202Egpj.exe', 'gpj.exe'],
    ['C:\\boot.ini', 'boot.ini'],
    ['...', 'file'],
  ] as const) {
    const place = await begun({ name, size: 3 });
    const { headers } = await askOffset(cms, asha, place);
    expect(readMetadata(headers.get('upload-metadata'))?.get('filename')).toBe(kept);
  }
});

test('the same bytes again, after a reload or a lost answer, are the same upload; another person has her own', async () => {
  const bytes = text(20);
  const file = { size: 20, sha256: hash(bytes) };
  const place = await begun({ ...file, name: 'first.txt' });
  await sendBytes(cms, asha, { place, offset: 0 }, bytes.slice(0, 12));
  const again = await Promise.all([1, 2, 3].map(() => announce(cms, asha, { ...file, name: 'renamed.txt' })));
  for (const { status, headers } of again)
    expect([status, headers.get('location'), headers.get('upload-offset')]).toEqual([201, place, '12']);
  expect(await rows()).toMatchObject([{ filename: 'renamed.txt', received: '12' }]);
  expect(await begun(file, ravi)).not.toBe(place);
  const lie = await announce(cms, asha, { ...file, name: 'a.txt', size: 21 });
  expect(await problem(lie)).toMatchObject({ status: 422 });
  const fresh = await begun({ size: 20 });
  expect(fresh).not.toBe(place);
});

test('twenty files may wait, half ones and whole ones together, begun side by side included', async () => {
  await uploadFile(cms, asha, { name: 'whole.txt', bytes: 'whole' });
  const answers = await Promise.all(
    Array.from({ length: mostWaiting + 3 }, (_, n) => announce(cms, asha, { name: `${n}.txt`, size: 9 })),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(mostWaiting - 1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(4);
  const full = answers.find(({ status }) => status === 409) as Response;
  expect(await problem(full)).toMatchObject({ code: 'conflict', message: expect.stringContaining('20') });
  const one = answers.find(({ status }) => status === 201)?.headers.get('location') ?? '';
  expect((await takeBack(cms, asha, one)).status).toBe(204);
  await begun({ size: 9 });
  await cms.sql(`update uploads set expires_at = now() - interval '1 second'`);
  await begun({ size: 9 });
});

test('where there is no room, the oldest file of more than a day gives way, never one of the last day', async () => {
  const whole = (name: string) => uploadFile(cms, asha, { name, bytes: name });
  const [oldest, older, named] = [await whole('1.txt'), await whole('2.txt'), await whole('3.txt')];
  for (let n = 3; n < mostWaiting; n += 1) await whole(`${n + 1}.txt`);
  const once = () => announce(cms, asha, { name: 'more.txt', size: 9 });
  expect((await once()).status).toBe(409);
  for (const [{ id }, hours] of [
    [named, 40],
    [oldest, 30],
    [older, 26],
  ] as const)
    await cms.sql(`update attachments set created_at = now() - $2 * interval '1 hour' where id = $1`, [
      id,
      hours,
    ]);
  await cms.fetch('/api/portal/drafts/booking', {
    method: 'PUT',
    cookie: asha.cookie,
    body: { data: { attachments: [{ id: named.id }] }, revision: 0 },
  });
  const left = async () =>
    (
      await cms.sql<{ id: string }>('select id from attachments where id = any($1)', [
        [oldest.id, older.id, named.id],
      ])
    )
      .map(({ id }) => id)
      .sort();
  expect((await once()).status).toBe(201);
  expect(await left()).toEqual([older.id, named.id].sort());
  expect((await once()).status).toBe(201);
  expect((await once()).status).toBe(409);
  expect(await left()).toEqual([named.id]);
});
