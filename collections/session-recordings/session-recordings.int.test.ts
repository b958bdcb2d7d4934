import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import type { SignedIn } from '#cms/testing/bookings.ts';
import { signedInCustomer } from '#cms/testing/bookings.ts';
import { cookieOf } from '#cms/testing/people.ts';
import { agreeToSession } from '#cms/testing/session-consent.ts';
import { testCms } from '#cms/testing/test-cms.ts';
import type { StaffPerson } from '#cms/testing/tickets.ts';
import { anOpenTicket, deskOf, pageOf, send, signedInStaff } from '#cms/testing/tickets.ts';
import { announce, finish, hash, sent, uploadFile } from '#cms/testing/uploads.ts';
import type { DeskTicketView } from '#collections/tickets/desk-ticket-view.ts';
import { metadataHeader } from '#collections/uploads/contract.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import { endRecordings } from './operations/end-recordings.ts';

const cms = await testCms();
let asha: SignedIn;
let ravi: SignedIn;
let bala: StaffPerson;

beforeAll(async () => {
  asha = await signedInCustomer(cms, { name: 'Asha Rao' });
  ravi = await signedInCustomer(cms, { name: 'Ravi Shetty' });
  bala = await signedInStaff(cms, 'Bala Kumar');
});

/** The beginning of an MP4, and whatever after it. */
function video(size = 600_000): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size).map((_, at) => at % 251);
  bytes.set([0, 0, 0, 24, ...Buffer.from('ftypisom'), 0, 0, 2, 0, ...Buffer.from('isommp41')]);
  return bytes;
}

type Refusal = { error: { code: string; message: string } };
const desk = () => ({ cookie: bala.cookie, audience: 'desk' as const });
const keep = (place: string, ticket: string) =>
  send<DeskTicketView & Refusal>(cms, `${place.replace(/^\/api/, '')}/recording`, bala, { ticket });

async function recorded(bytes = video()) {
  const ticket = await anOpenTicket(cms, asha);
  await agreeToSession(cms.sql, ticket.id, { recording: true });
  const place = await sent(cms, desk(), { name: 'session.mp4', bytes });
  const answer = await keep(place, ticket.number);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  const [recording] = answer.body.recordings;
  if (!recording) throw new Error('no recording');
  return { ...ticket, place, recording, bytes };
}

const play = (id: string, headers: Record<string, string> = {}, who = asha) =>
  cms.fetch(`/api/portal/recordings/${id}`, { cookie: who.cookie, headers });
const folder = (id: string) => path.join(process.env.DATA_DIR ?? '', 'files', 'recordings', id);
const onDisk = (id: string) => existsSync(folder(id));

test('a recording is kept with the permission that it had and the day on which it goes', async () => {
  const { number, id, recording, bytes } = await recorded();
  expect(recording).toMatchObject({
    filename: 'session.mp4',
    mimeType: 'video/mp4',
    size: bytes.byteLength,
    technician: 'Bala Kumar',
    permittedBy: 'Asha Rao',
    gone: null,
  });
  expect(Date.parse(recording.deletesAt) - Date.parse(recording.addedAt)).toBe(30 * 86_400_000);
  const { files } = await pageOf(cms, asha, number);
  expect(files).toMatchObject({ yours: [], ours: [], recordings: [{ id: recording.id }] });
  await cms.drainJobs();
  const told = await cms.sql(
    "select 1 from notifications where ticket_id = $1 and kind = 'recording.added'",
    [id],
  );
  expect(told).toHaveLength(1);
});

test('files of both sides stand in one place, notes of staff do not', async () => {
  const { id, number } = await anOpenTicket(cms, asha);
  const guide = await uploadFile(cms, desk(), { name: 'guide.txt', bytes: 'Press F8.' });
  const note = await uploadFile(cms, desk(), { name: 'note.txt', bytes: 'An old disk.' });
  const hers = await uploadFile(cms, asha, { name: 'error.txt', bytes: 'It says 0x80.' });
  const say = (who: { cookie: string }, where: string, file: { id: string }, more: object = {}) =>
    send(cms, where, who, {
      key: crypto.randomUUID(),
      body: plainToRichText('Here.'),
      attachments: [file.id],
      ...more,
    });
  expect((await say(bala, `/desk/tickets/${id}/reply`, guide, { internal: false })).status).toBe(200);
  expect((await say(bala, `/desk/tickets/${id}/reply`, note, { internal: true })).status).toBe(200);
  expect((await say(asha, `/portal/tickets/${number}/reply`, hers)).status).toBe(200);
  const { files } = await pageOf(cms, asha, number);
  expect(files.ours.map(({ filename }) => filename)).toEqual(['guide.txt']);
  expect(files.yours.map(({ filename }) => filename)).toEqual(['error.txt']);
});

test('players get the parts that they ask for', async () => {
  const { recording, bytes } = await recorded();
  const all = await play(recording.id);
  expect([all.status, all.headers.get('accept-ranges'), all.headers.get('content-length')]).toEqual([
    200,
    'bytes',
    String(bytes.byteLength),
  ]);
  expect(hash(new Uint8Array(await all.arrayBuffer()))).toBe(hash(bytes));
  expect(all.headers.get('cache-control')).toBe('private, no-store');
  const etag = all.headers.get('etag') ?? '';
  expect(etag).toBe(`"${hash(bytes)}"`);
  const part = async (range: string, more: Record<string, string> = {}) => {
    const answer = await play(recording.id, { range, ...more });
    const body = new Uint8Array(await answer.arrayBuffer());
    return [answer.status, answer.headers.get('content-range'), body] as const;
  };
  const size = bytes.byteLength;
  expect(await part('bytes=100-199')).toEqual([206, `bytes 100-199/${size}`, bytes.slice(100, 200)]);
  expect(await part(`bytes=${size - 5}-`)).toEqual([
    206,
    `bytes ${size - 5}-${size - 1}/${size}`,
    bytes.slice(-5),
  ]);
  expect(await part('bytes=-7')).toEqual([206, `bytes ${size - 7}-${size - 1}/${size}`, bytes.slice(-7)]);
  expect((await part('bytes=0-1', { 'if-range': etag }))[0]).toBe(206);
  expect((await part('bytes=0-1', { 'if-range': '"other"' }))[0]).toBe(200);
  expect((await part(`bytes=${size}-`)).slice(0, 2)).toEqual([416, `bytes */${size}`]);
  expect(
    (
      await cms.fetch(`/api/desk/recordings/${recording.id}`, {
        cookie: bala.cookie,
        headers: { range: 'bytes=0-9' },
      })
    ).status,
  ).toBe(206);
});

test('without permission, or after it was taken back, nothing is kept', async () => {
  const ticket = await anOpenTicket(cms, asha);
  const refused = async () => {
    const place = await sent(cms, desk(), {
      name: 'session.mp4',
      bytes: video(1_000 + Math.floor(Math.random() * 9_000)),
    });
    const { status, body } = await keep(place, ticket.id);
    expect([status, body.error?.message]).toEqual([
      409,
      expect.stringContaining('not permitted a recording'),
    ]);
    expect(onDisk(place.split('/').at(-1) ?? '')).toBe(false);
  };
  await refused();
  await agreeToSession(cms.sql, ticket.id, { recording: false });
  await refused();
  const other = await recorded();
  await send(cms, `/portal/tickets/${other.number}/session-consent/withdraw`, asha, {});
  const late = await sent(cms, desk(), { name: 'session.mp4', bytes: video(2_000) });
  expect((await keep(late, other.id)).status).toBe(409);
});

test('what is no video is refused, and a large video is no attachment', async () => {
  const ticket = await anOpenTicket(cms, asha);
  await agreeToSession(cms.sql, ticket.id, { recording: true });
  const place = await sent(cms, desk(), { name: 'session.mp4', bytes: 'a text that is called a video' });
  expect((await keep(place, ticket.id)).status).toBe(415);
  const says = (size: number, filetype: string) => ({
    'upload-length': String(size),
    'upload-metadata': metadataHeader({ filename: 'session.mp4', filetype }),
  });
  const begin = (who: Parameters<typeof announce>[1], size: number, type: string) =>
    announce(cms, who, { name: 'session.mp4', size }, says(size, type)).then(({ status }) => status);
  const megabyte = 1024 * 1024;
  expect(await begin(desk(), 60 * megabyte, 'video/mp4')).toBe(201);
  expect(await begin(desk(), 101 * megabyte, 'video/mp4')).toBe(413);
  expect(await begin(desk(), 60 * megabyte, 'image/png')).toBe(413);
  expect(await begin(asha, 60 * megabyte, 'video/mp4')).toBe(413);
});

test('ended twice at once it is one recording, and is no attachment any more', async () => {
  const ticket = await anOpenTicket(cms, asha);
  await agreeToSession(cms.sql, ticket.id, { recording: true });
  const place = await sent(cms, desk(), { name: 'session', bytes: video() });
  const answers = await Promise.all([keep(place, ticket.id), keep(place, ticket.number)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect((await keep(place, ticket.id)).status).toBe(200);
  const { recordings } = await deskOf(cms, bala, ticket.id);
  expect(recordings.map(({ filename }) => filename)).toEqual(['session.mp4']);
  expect(readdirSync(folder(recordings[0]?.id ?? ''))).toHaveLength(1);
  expect((await finish(cms, desk(), place)).status).toBe(404);
  expect(hash(new Uint8Array(await (await play(recordings[0]?.id ?? '')).arrayBuffer()))).toBe(hash(video()));
});

test('of two who end it at once, one that breaks takes nothing from the other', async () => {
  const ticket = await anOpenTicket(cms, asha);
  await agreeToSession(cms.sql, ticket.id, { recording: true });
  const place = await sent(cms, desk(), { name: 'session.mp4', bytes: video() });
  const { files } = cms.ports;
  const put = files.put.bind(files);
  const copied = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  const spy = vi
    .spyOn(files, 'put')
    .mockImplementationOnce(async () => {
      await copied.promise;
      throw new Error('the disk is full');
    })
    .mockImplementationOnce(async (key, bytes) => {
      await put(key, bytes);
      copied.resolve();
      await answered.promise;
    });
  const both = [keep(place, ticket.id), keep(place, ticket.id)];
  await Promise.race(both).finally(() => answered.resolve());
  const answers = await Promise.all(both);
  spy.mockRestore();
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 500]);
  const [recording] = (await deskOf(cms, bala, ticket.id)).recordings;
  expect(hash(new Uint8Array(await (await play(recording?.id ?? '')).arrayBuffer()))).toBe(hash(video()));
});

test('strangers find nothing, and delete nothing', async () => {
  const { recording } = await recorded();
  expect((await play(recording.id, {}, ravi)).status).toBe(404);
  expect((await send(cms, `/portal/recordings/${recording.id}/delete`, ravi, {})).status).toBe(404);
  expect((await play(recording.id)).status).toBe(200);
});

test('she deletes it before its time: bytes and all, once, and it is said', async () => {
  const { id, number, recording } = await recorded();
  expect(onDisk(recording.id)).toBe(true);
  const remove = () => send(cms, `/portal/recordings/${recording.id}/delete`, asha, {});
  const answers = await Promise.all([remove(), remove()]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(onDisk(recording.id)).toBe(false);
  expect((await play(recording.id)).status).toBe(404);
  expect((await pageOf(cms, asha, number)).files.recordings[0]?.gone).toMatchObject({ by: 'customer' });
  const events = await cms.sql(
    "select 1 from activities where ticket_id = $1 and kind = 'recording.deleted'",
    [id],
  );
  expect(events).toHaveLength(1);
});

test('on its day nobody can play it, and the clock takes the bytes away', async () => {
  const { number, recording } = await recorded();
  const due = Date.parse(recording.deletesAt);
  cms.setNow(new Date(due - 60_000));
  // Sessions do not live as long as recordings.
  const { cookie } = await signedInAgain();
  expect((await play(recording.id, {}, { ...asha, cookie })).status).toBe(200);
  expect(await endRecordings(await cms.req())).toBe(0);
  cms.setNow(new Date(due + 1_000));
  expect((await play(recording.id, {}, { ...asha, cookie })).status).toBe(404);
  expect(onDisk(recording.id)).toBe(true);
  const counts = await Promise.all([endRecordings(await cms.req()), endRecordings(await cms.req())]);
  expect(Math.max(...counts)).toBeGreaterThan(0);
  expect(onDisk(recording.id)).toBe(false);
  expect((await pageOf(cms, { cookie }, number)).files.recordings[0]?.gone).toMatchObject({ by: 'clock' });
  expect(await endRecordings(await cms.req())).toBe(0);
  cms.setNow(new Date());
});

test('one whose bytes cannot be removed keeps no other alive, and goes in the next run', async () => {
  const stuck = await recorded();
  const other = await recorded();
  const { files } = cms.ports;
  const remove = files.remove.bind(files);
  const spy = vi.spyOn(files, 'remove').mockImplementation(async (key) => {
    if (key.includes(stuck.recording.id)) throw new Error('the disk is read only');
    await remove(key);
  });
  cms.setNow(new Date(Date.parse(other.recording.deletesAt) + 1_000));
  expect(await endRecordings(await cms.req())).toBeGreaterThan(0);
  expect([onDisk(stuck.recording.id), onDisk(other.recording.id)]).toEqual([true, false]);
  spy.mockRestore();
  expect(await endRecordings(await cms.req())).toBe(1);
  expect(onDisk(stuck.recording.id)).toBe(false);
  cms.setNow(new Date());
});

async function signedInAgain(): Promise<{ cookie: string }> {
  return { cookie: await cookieOf(await cms.req(), asha) };
}

test('the database lets a recording only be deleted', async () => {
  const { recording } = await recorded();
  const change = (what: string) =>
    cms.sql(`update session_recordings set ${what} where id = $1`, [recording.id]);
  await expect(change("deletes_at = now() + interval '1 year'")).rejects.toMatchObject({ code: '23001' });
  await expect(change('deleted_at = now()')).rejects.toMatchObject({ code: '23514' });
  await expect(cms.sql('delete from session_recordings where id = $1', [recording.id])).rejects.toMatchObject(
    { code: '23001' },
  );
});
