import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { fillBusiness } from '#cms/seed/fill.ts';
import { cookieOf, createCustomer, createStaff } from '#cms/testing/people.ts';
import { revisionOf } from '#cms/testing/revision.ts';
import { testCms } from '#cms/testing/test-cms.ts';
import type { Media } from '#collections/payload-types.ts';
import type { HomeView } from '#collections/services/view.ts';
import type { StaffRole } from '#toolkit/callers.ts';
import { pictureSizes, storageKeyOf } from './rules/sizes.ts';

const cms = await testCms();
let customer: string;
const cookies = {} as Record<StaffRole, string>;
let photo: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  const req = await cms.req();
  await fillBusiness(req);
  customer = await cookieOf(req, await createCustomer(req));
  for (const role of ['admin', 'editor', 'technician', 'accounts', 'moderator'] as const)
    cookies[role] = await cookieOf(req, await createStaff(req, { roles: [role] }), 'staff');
  const drawn = sharp({ create: { width: 2_000, height: 1_000, channels: 3, background: '#2563eb' } });
  photo = new Uint8Array(
    await drawn
      .withExif({ IFD0: { Model: 'Telltale' } })
      .jpeg()
      .toBuffer(),
  );
});
beforeEach(async () => {
  await cms.sql('update services set picture_id = null');
  await cms.sql('delete from media');
});

type Upload = { name?: string; type?: string; body?: Uint8Array<ArrayBuffer> | string; more?: object };

function upload(cookie: string | undefined, given: Upload = {}, path = '/api/media', method = 'POST') {
  const { name = 'Our Desk.jpg', type = 'image/jpeg', body = photo, more = { alt: 'A desk' } } = given;
  const form = new FormData();
  form.set('_payload', JSON.stringify(more));
  form.set('file', new Blob([body], { type }), name);
  return cms.fetch(path, { method, rawBody: form, cookie });
}

async function uploaded(given: Upload = {}): Promise<Media> {
  const response = await upload(cookies.admin, given);
  const body = (await response.json()) as { doc: Media };
  expect(response.status, JSON.stringify(body)).toBe(201);
  return body.doc;
}

/** Status and words of a refusal, as the panel shows them. */
async function refusal(response: Response): Promise<string> {
  const { errors } = (await response.json()) as { errors: { message: string }[] };
  return `${response.status} ${errors[0]?.message}`;
}

const rows = async () => (await cms.sql('select 1 from media')).length;
const door = (id: string, size: string, headers?: Record<string, string>) =>
  cms.fetch(`/api/portal/media/${id}/${size}`, { headers });
const keptSizes = async (id: string) => {
  const found = await Promise.all(
    [...pictureSizes, 'whole' as const].map(async (size) => {
      const stored = await cms.ports.files.open(storageKeyOf(id, size));
      await stored?.stream.cancel();
      return stored ? [size] : [];
    }),
  );
  return found.flat();
};

async function showWithRemote(picture: string | null): Promise<Response> {
  const [service] = await cms.sql<{ id: string }>("select id from services where kind = 'remote'");
  return cms.fetch(`/api/services/${service?.id}`, {
    method: 'PATCH',
    body: { picture, revision: await revisionOf(cms, 'services', service?.id) },
    cookie: cookies.admin,
  });
}

async function remotePicture() {
  const response = await cms.fetch('/api/portal/views/home');
  const { data } = (await response.json()) as { data: HomeView };
  return data.services.map(({ picture }) => picture);
}

test('a photo becomes WebP in two sizes, under a name of ours, without what the camera wrote', async () => {
  const picture = await uploaded();
  expect(picture).toMatchObject({
    alt: 'A desk',
    mimeType: 'image/webp',
    filename: expect.stringMatching(/^our-desk-[0-9a-f]{8}\.webp$/),
    width: 2_000,
    sizes: {
      card: { width: 640, height: 320, mimeType: 'image/webp' },
      wide: { width: 1_280, height: 640, mimeType: 'image/webp' },
    },
  });
  for (const [size, width] of [
    ['card', 640],
    ['wide', 1_280],
  ] as const) {
    const bytes = new Uint8Array(await (await door(picture.id, size)).arrayBuffer());
    const found = await sharp(bytes).metadata();
    expect(found).toMatchObject({ format: 'webp', width });
    expect(found.exif).toBeUndefined();
  }
});

test('a small picture is not blown up', async () => {
  const small = sharp({ create: { width: 300, height: 200, channels: 4, background: '#0000' } });
  const picture = await uploaded({
    name: 'logo.png',
    type: 'image/png',
    body: new Uint8Array(await small.png().toBuffer()),
  });
  expect(picture.sizes).toMatchObject({
    card: { width: 300, height: 200 },
    wide: { width: 300, height: 200 },
  });
});

test('everybody gets a picture by the door, and may keep it for ever', async () => {
  const { id } = await uploaded();
  for (const cookie of [undefined, customer, cookies.technician]) {
    const response = await cms.fetch(`/api/portal/media/${id}/card?v=1`, { cookie });
    expect(response.status).toBe(200);
    const { headers } = response;
    expect(headers.get('content-type')).toBe('image/webp');
    expect(headers.get('content-length')).toBe(String((await response.arrayBuffer()).byteLength));
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('set-cookie')).toBeNull();
  }
});

test('who has the picture already is not sent it again', async () => {
  const { id } = await uploaded();
  const first = await door(id, 'card');
  await first.arrayBuffer();
  const etag = first.headers.get('etag') ?? '';
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const again = await door(id, 'card', { 'if-none-match': known });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  }
  expect((await door(id, 'wide', { 'if-none-match': etag })).status).toBe(200);
});

test('what is not there is a 404 of ours that no cache keeps', async () => {
  const { id } = await uploaded();
  const odd = ['whole', 'constructor', '__proto__', 'CARD', 'card.webp'].map((size) => [id, size]);
  const strangers = [randomUUID(), 'x', "';select 1", '..%2F..%2Fetc'].map((other) => [other, 'card']);
  for (const [asked = '', size = ''] of [...odd, ...strangers]) {
    const response = await door(encodeURI(asked), size);
    expect([response.status, response.headers.get('cache-control')], `${asked}/${size}`).toEqual([
      404,
      'private, no-store',
    ]);
    expect(await response.json()).toMatchObject({
      error: { code: 'not_found', requestId: expect.any(String) },
    });
  }
});

test('a picture whose bytes are lost is a 404, not a fault', async () => {
  const { id } = await uploaded();
  await cms.ports.files.remove(storageKeyOf(id, 'card'));
  expect((await door(id, 'card')).status).toBe(404);
});

test('editors and admins upload; nobody else does, and nothing of theirs is looked at', async () => {
  expect((await upload(cookies.editor)).status).toBe(201);
  for (const role of ['technician', 'accounts', 'moderator'] as const) {
    expect((await upload(cookies[role], { body: 'no picture' })).status, role).toBe(403);
    const remote = { alt: 'A desk', filename: 'a.png', url: 'http://127.0.0.1:1/a.png' };
    const asked = await cms.fetch('/api/media', { body: remote, cookie: cookies[role] });
    expect(asked.status, role).toBe(403);
  }
  expect((await upload(undefined)).status).toBe(404);
  expect((await upload(customer)).status).toBe(404);
  expect(await rows()).toBe(1);
});

test.each([
  [
    'an SVG',
    { name: 'a.svg', type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    /^415 .*PNG, JPEG, WebP or AVIF/,
  ],
  [
    'an SVG that says PNG',
    { name: 'a.png', type: 'image/png', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    /^415 /,
  ],
  ['HTML that says PNG', { name: 'a.png', type: 'image/png', body: '<script>alert(1)</script>' }, /^415 /],
  ['an empty file', { body: '' }, /^422 This file is empty/],
  ['the beginning of a JPEG', { body: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]) }, /^422 .*damaged/],
  ['8 MB and a byte', { body: new Uint8Array(8 * 1024 * 1024 + 1) }, /^413 .*8 MB/],
] as [string, Upload, RegExp][])('%s is refused in words', async (_name, given, words) => {
  expect(await refusal(await upload(cookies.editor, given))).toMatch(words);
  expect(await rows()).toBe(0);
});

test('a giant picture in a small file is refused in words', async () => {
  const giant = sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: '#fff' } });
  const body = new Uint8Array(await giant.png({ compressionLevel: 9 }).toBuffer());
  expect(body.byteLength).toBeLessThan(1_000_000);
  expect(await refusal(await upload(cookies.admin, { name: 'a.png', type: 'image/png', body }))).toMatch(
    /^422 .*megapixels/,
  );
});

test.each([
  ['an address', { alt: 'A', filename: 'a.png', url: 'http://127.0.0.1:1/a.png' }, /^422 .*not fetched/],
  ['an address of ours', { alt: 'A', filename: 'a.png', url: '/api/media/file/a.png' }, /^422 .*not fetched/],
  ['no file', { alt: 'A' }, /^422 Please choose a picture/],
  ['nothing', {}, /^422 Please choose a picture/],
])('%s in place of a picture is refused in words', async (_name, body, words) => {
  expect(await refusal(await cms.fetch('/api/media', { body, cookie: cookies.admin }))).toMatch(words);
  expect(await rows()).toBe(0);
});

test('an address beside a picture is refused too, and none is fetched for the panel', async () => {
  const more = { alt: 'A', url: 'https://example.com/a.png' };
  expect(await refusal(await upload(cookies.admin, { more }))).toMatch(/^422 .*not fetched/);
  const paste = await cms.fetch('/api/media/paste-url?src=http%3A%2F%2F127.0.0.1%3A1%2Fa', {
    cookie: cookies.admin,
  });
  expect(paste.status).toBe(400);
});

test('a reference to a file that was sent elsewhere is no file', async () => {
  for (const file of ['{"filename":"a.png","mimeType":"image/png","size":1}', 'no json']) {
    const form = new FormData();
    form.set('_payload', '{"alt":"A"}');
    form.set('file', file);
    const response = await cms.fetch('/api/media', { rawBody: form, cookie: cookies.admin });
    expect(response.status, file).toBe(400);
  }
});

test('a picture needs a description', async () => {
  for (const more of [{}, { alt: '' }, { alt: 'x'.repeat(201) }]) {
    const response = await upload(cookies.editor, { more });
    expect(response.status, await response.text()).toBe(400);
  }
  expect(await rows()).toBe(0);
});

test('measures come from the picture, not from who sends it', async () => {
  const forged = {
    width: 9,
    height: 9,
    filesize: 1,
    mimeType: 'text/html',
    filename: 'x.html',
    focalX: 1,
    focalY: 1,
  };
  const { id, filename } = await uploaded({ more: { alt: 'A desk', ...forged } });
  const patched = await cms.fetch(
    `/api/media/${id}?uploadEdits[widthInPixels]=90000&uploadEdits[crop][width]=10`,
    {
      method: 'PATCH',
      body: {
        revision: 1,
        alt: 'Another desk',
        ...forged,
        sizes: { card: { filename: 'x.webp', width: 1 } },
      },
      cookie: cookies.editor,
    },
  );
  expect(patched.status).toBe(200);
  expect(((await patched.json()) as { doc: Media }).doc).toMatchObject({
    alt: 'Another desk',
    filename,
    width: 2_000,
    height: 1_000,
    mimeType: 'image/webp',
    sizes: { card: { width: 640, height: 320 } },
  });
  expect((await door(id, 'card')).status).toBe(200);
});

test('a picture is not exchanged: its address is kept for ever', async () => {
  const { id } = await uploaded();
  const exchanged = await upload(cookies.admin, {}, `/api/media/${id}`, 'PATCH');
  expect(await refusal(exchanged)).toMatch(/^422 .*stays as it was/);
});

test('two uploads of the same name side by side are two pictures', async () => {
  const [one, two] = await Promise.all([uploaded(), uploaded()]);
  expect(one.filename).not.toBe(two.filename);
  expect(await keptSizes(one.id)).toHaveLength(3);
  expect(await keptSizes(two.id)).toHaveLength(3);
});

test('when the bytes cannot be kept, neither a row nor other bytes stay', async () => {
  const { files } = cms.ports;
  const put: string[] = [];
  const broken = {
    ...files,
    put: (key: string, bytes: Uint8Array) => {
      put.push(key);
      return key.endsWith('wide') ? Promise.reject(new Error('disk full')) : files.put(key, bytes);
    },
  };
  Object.defineProperty(cms.ports, 'files', { configurable: true, value: broken });
  try {
    expect((await upload(cookies.admin)).status).toBe(500);
  } finally {
    Object.defineProperty(cms.ports, 'files', { configurable: true, value: files });
  }
  expect(await rows()).toBe(0);
  expect(put.length).toBeGreaterThan(1);
  for (const key of put) expect(await files.open(key)).toBeNull();
});

test('the desk sees a picture by the name it is listed under, others do not', async () => {
  const picture = await uploaded();
  for (const url of [picture.url, picture.sizes?.card?.url, picture.thumbnailURL]) {
    const response = await cms.fetch(url ?? '', { cookie: cookies.technician });
    expect(response.status, url ?? 'no address').toBe(200);
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(50);
    expect((await cms.fetch(url ?? '', { cookie: customer })).status).toBe(404);
  }
  for (const name of ['none.webp', '%2e%2e%2fpayload', "a'b"]) {
    const response = await cms.fetch(`/api/media/file/${name}`, { cookie: cookies.admin });
    expect(response.status, name).toBe(404);
  }
});

test('a service shows its picture on the landing page, and none when it has none', async () => {
  expect(await remotePicture()).toEqual([null, null, null]);
  const { id } = await uploaded();
  expect((await showWithRemote(id)).status).toBe(200);
  const [picture, ...others] = await remotePicture();
  expect(others).toEqual([null, null]);
  expect(picture).toEqual({
    src: expect.stringMatching(new RegExp(`^/api/portal/media/${id}/card\\?v=\\d{13}$`)),
    srcWide: expect.stringMatching(new RegExp(`^/api/portal/media/${id}/wide\\?v=\\d{13}$`)),
    alt: 'A desk',
    width: 640,
    height: 320,
  });
  for (const address of [picture?.src, picture?.srcWide])
    expect((await cms.fetch(address ?? '')).status).toBe(200);
  for (const none of [randomUUID(), 'x', '1']) expect((await showWithRemote(none)).status, none).toBe(400);
  expect((await showWithRemote(null)).status).toBe(200);
  expect(await remotePicture()).toEqual([null, null, null]);
});

test('a picture that is shown stays, with its bytes; one that is not can go, by an admin', async () => {
  const { id } = await uploaded();
  await showWithRemote(id);
  const remove = (cookie: string) => cms.fetch(`/api/media/${id}`, { method: 'DELETE', cookie });
  expect(await refusal(await remove(cookies.admin))).toMatch(/^409 .*Remote computer support/);
  await expect(cms.sql('delete from media where id = $1', [id])).rejects.toThrow('foreign key');
  expect(await keptSizes(id)).toHaveLength(3);
  await showWithRemote(null);
  expect((await remove(cookies.editor)).status).toBe(403);
  expect((await remove(cookies.admin)).status).toBe(200);
  expect(await keptSizes(id)).toEqual([]);
  expect((await door(id, 'card')).status).toBe(404);
});

test('a picture is not deleted under a service that is just taking it', async () => {
  const { id } = await uploaded();
  const answers = await Promise.all([
    showWithRemote(id),
    cms.fetch(`/api/media/${id}`, { method: 'DELETE', cookie: cookies.admin }),
  ]);
  const statuses = answers.map((response) => response.status);
  expect(Math.max(...statuses), statuses.join()).toBeLessThan(500);
  const [shown] = await remotePicture();
  expect(
    statuses.filter((status) => status === 200),
    statuses.join(),
  ).toHaveLength(1);
  expect(await keptSizes(id)).toHaveLength(shown ? 3 : 0);
});
