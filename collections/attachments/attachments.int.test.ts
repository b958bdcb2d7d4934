import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { fillBusiness } from '#cms/seed/fill.ts';
import { cookieOf, createCustomer, createStaff, type StoredCustomer } from '#cms/testing/people.ts';
import { testCms } from '#cms/testing/test-cms.ts';
import { uploadFile } from '#cms/testing/uploads.ts';
import { inTransaction } from '#toolkit/database.ts';
import { attachToTicket } from './operations/attach.ts';
import { removeOrphans } from './operations/remove-orphans.ts';

const cms = await testCms();
let asha: StoredCustomer & { cookie: string };
let ravi: StoredCustomer & { cookie: string };
let technician: string;
let editor: string;
let tier: string | undefined;
let picture: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  const req = await cms.req();
  await fillBusiness(req);
  [tier] = (
    await cms.sql<{ key: string }>(
      'select t.key from services_tiers t join services s on s.id = t._parent_id where s.kind = $1',
      ['remote'],
    )
  ).map((row) => row.key);
  const person = async (name: string) => {
    const customer = await createCustomer(req, { name });
    return { ...customer, cookie: await cookieOf(req, customer) };
  };
  asha = await person('Asha Rao');
  ravi = await person('Ravi Kumar');
  technician = await cookieOf(req, await createStaff(req, { roles: ['technician'] }), 'staff');
  editor = await cookieOf(req, await createStaff(req, { roles: ['editor'] }), 'staff');
  const drawn = sharp({ create: { width: 30, height: 20, channels: 3, background: '#2563eb' } });
  picture = new Uint8Array(await drawn.png().toBuffer());
});
beforeEach(() => cms.sql('delete from attachments'));

const kept = (name = 'screen.png', bytes: Uint8Array<ArrayBuffer> | string = picture, who = asha) =>
  uploadFile(cms, who, { name, bytes });

async function refusal(response: Response): Promise<{ status: number; code: string; message: string }> {
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  return { status: response.status, ...error };
}

const get = (id: string, cookie = asha.cookie) => cms.fetch(`/api/portal/attachments/${id}`, { cookie });
const rows = () =>
  cms.sql<{ id: string; storage_key: string }>('select id, storage_key from attachments order by id');

function aBooking(attachments: string[]) {
  const text = {
    type: 'text',
    version: 1,
    text: 'It drops every evening.',
    detail: 0,
    format: 0,
    mode: 'normal',
    style: '',
  };
  const paragraph = {
    type: 'paragraph',
    version: 1,
    format: '',
    indent: 0,
    direction: 'ltr',
    textFormat: 0,
    children: [text],
  };
  return {
    bookingKey: randomUUID(),
    tier: tier ?? '',
    category: 'network',
    subject: 'Wi-Fi is slow',
    description: {
      root: { type: 'root', version: 1, format: '', indent: 0, direction: 'ltr', children: [paragraph] },
    },
    urgency: 'normal',
    attachments,
    contact: { name: 'Asha Rao', phone: '+919845012345', email: asha.email, method: 'phone', time: 'any' },
  };
}

test('a picture is kept and comes back as a private download', async () => {
  const view = await kept('Fehler ಚಿತ್ರ.png');
  expect(view).toMatchObject({
    filename: 'Fehler ಚಿತ್ರ.png',
    mimeType: 'image/png',
    id: expect.any(String),
    createdAt: expect.stringMatching(/Z$/),
  });
  const response = await get(view.id);
  expect(response.status).toBe(200);
  const { headers } = response;
  expect(headers.get('content-type')).toBe('image/png');
  expect(headers.get('content-length')).toBe(String(view.size));
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="Fehler \.png"; filename\*=UTF-8''Fehler%20%E0/,
  );
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain('sandbox');
  expect(headers.get('cache-control')).toBe('private, no-store');
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(bytes.byteLength).toBe(view.size);
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 30, height: 20 });
});

test('a photo as phones take it is kept as WebP under its name, without place and camera', async () => {
  const photo = new Uint8Array(await readFile(new URL('./testing/photo.heic', import.meta.url)));
  const { id, filename, mimeType } = await kept('IMG_0412.HEIC', photo);
  expect({ filename, mimeType }).toEqual({ filename: 'IMG_0412.webp', mimeType: 'image/webp' });
  const bytes = Buffer.from(await (await get(id)).arrayBuffer());
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 64, height: 48 });
  expect(bytes.includes('Phone of Asha')).toBe(false);
});

test('without a session nothing is taken and nothing is handed out', async () => {
  const { id } = await kept();
  expect((await get(id, '')).status).toBe(401);
  expect((await cms.fetch(`/api/portal/attachments/${id}`, { method: 'DELETE' })).status).toBe(401);
  expect((await cms.fetch(`/api/desk/attachments/${id}`, { cookie: asha.cookie })).status).toBe(401);
});

test("somebody else's file cannot be told from one that does not exist", async () => {
  const { id } = await kept();
  const words = async (asked: string, method = 'GET') =>
    refusal(await cms.fetch(`/api/portal/attachments/${asked}`, { method, cookie: ravi.cookie }));
  for (const method of ['GET', 'DELETE']) {
    const foreign = await words(id, method);
    const missing = await words(randomUUID(), method);
    expect(foreign).toMatchObject({ status: 404, code: 'not_found' });
    expect({ ...foreign, requestId: '' }).toEqual({ ...missing, requestId: '' });
  }
  expect((await get(id)).status).toBe(200);
});

test.each(['..%2F..%2Fetc%2Fpasswd', 'x', '1', "';select 1"])('%s is no id', async (id) => {
  expect((await get(encodeURI(id))).status).toBe(404);
  expect((await cms.fetch(`/api/desk/attachments/${encodeURI(id)}`, { cookie: technician })).status).toBe(
    404,
  );
});

test('technicians see files, other staff do not', async () => {
  const { id } = await kept();
  expect((await cms.fetch(`/api/desk/attachments/${id}`, { cookie: technician })).status).toBe(200);
  expect((await cms.fetch(`/api/desk/attachments/${id}`, { cookie: editor })).status).toBe(404);
});

test('a name with a path in it is only a name, and an ending that lies is put right', async () => {
  expect((await kept('../../etc/fix.bat', 'just some words')).filename).toBe('fix.bat.txt');
});

test('a removed file is gone with its bytes', async () => {
  const { id } = await kept();
  const [row] = await rows();
  expect(
    (await cms.fetch(`/api/portal/attachments/${id}`, { method: 'DELETE', cookie: asha.cookie })).status,
  ).toBe(200);
  expect((await get(id)).status).toBe(404);
  expect(await cms.ports.files.open(row?.storage_key ?? '')).toBeNull();
});

test("attaching takes one's own waiting files only, and all or none", async () => {
  const own = (await kept()).id;
  const foreign = (await kept('r.png', picture, ravi)).id;
  const attach = async (ids: string[]) => {
    const req = await cms.req();
    // No ticket with this id exists: what is looked at is the refusal that comes before it is needed.
    const target = {
      by: { collection: 'customers' as const, id: asha.id, account: asha.account },
      account: asha.account,
      ticket: randomUUID(),
      message: null,
    };
    return inTransaction(req, () => attachToTicket(req, { ids, ...target }));
  };
  for (const stranger of [foreign, randomUUID()]) {
    await expect(attach([own, stranger])).rejects.toMatchObject({
      code: 'invalid',
      fields: { 'attachments.1': expect.any(String) },
    });
  }
  expect(await cms.sql('select 1 from attachments where ticket_id is not null')).toEqual([]);
  await expect(attach([])).resolves.toBeUndefined();
});

test('a file that was sent with a booking stays with its ticket', async () => {
  const { id } = await kept();
  const book = () => cms.fetch('/api/portal/tickets', { body: aBooking([id]), cookie: asha.cookie });
  expect((await book()).status).toBe(200);
  expect(
    await cms.sql(
      'select 1 from attachments where id = $1 and ticket_id is not null and message_id is not null',
      [id],
    ),
  ).toHaveLength(1);
  const again = await book();
  expect(again.status).toBe(422);
  expect(await again.json()).toMatchObject({ error: { fields: { 'attachments.0': expect.any(String) } } });
  expect(
    (await cms.fetch(`/api/portal/attachments/${id}`, { method: 'DELETE', cookie: asha.cookie })).status,
  ).toBe(404);
  await cms.sql(`update attachments set created_at = created_at - interval '31 days'`);
  expect(await removeOrphans(await cms.req())).toBe(0);
  expect((await get(id)).status).toBe(200);
});

test('a file on a note of staff is not handed to the customer', async () => {
  const { id } = await kept();
  await cms.fetch('/api/portal/tickets', { body: aBooking([id]), cookie: asha.cookie });
  await cms.sql(
    'update ticket_messages set internal = true where id = (select message_id from attachments where id = $1)',
    [id],
  );
  expect((await get(id)).status).toBe(404);
  expect((await cms.fetch(`/api/desk/attachments/${id}`, { cookie: technician })).status).toBe(200);
});

test('unsent files go with their bytes once nothing kept on a device can name them, nor a draft', async () => {
  const [old, named] = [await kept('old.txt', 'old'), await kept('named.txt', 'named')];
  const put = await cms.fetch('/api/portal/drafts/booking', {
    method: 'PUT',
    cookie: asha.cookie,
    body: { data: { attachments: [{ id: named.id }] }, revision: 0 },
  });
  expect(put.status).toBe(200);
  const before = await rows();
  const req = await cms.req();
  // What is written in a conversation is kept on its device for thirty days, with its files.
  await cms.sql(`update attachments set created_at = created_at - interval '29 days 23 hours'`);
  expect(await removeOrphans(req)).toBe(0);
  await cms.sql(`update attachments set created_at = created_at - interval '2 hours'`);
  expect(await removeOrphans(req)).toBe(1);
  expect((await rows()).map((row) => row.id)).toEqual([named.id]);
  expect(await cms.ports.files.open(before.find((row) => row.id === old.id)?.storage_key ?? '')).toBeNull();
  await cms.fetch('/api/portal/drafts/booking', { method: 'DELETE', cookie: asha.cookie });
  expect(await removeOrphans(req)).toBe(1);
});
