import { readFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { DomainError } from '#kernel/errors.ts';
import { PhotoProblem, type Photos } from '#toolkit/photos.ts';
import { inspectFile as inspectWith } from './inspect-file.ts';

const webp = () =>
  sharp({ create: { width: 8, height: 6, channels: 3, background: '#2563eb' } })
    .webp()
    .toBuffer();
const photos: Photos = { heicToWebp: async () => new Uint8Array(await webp()) };
const inspectFile = (given: Uint8Array, by = photos) => inspectWith(given, by);

const bytes = (text: string) => new TextEncoder().encode(text);
const small = () => sharp({ create: { width: 8, height: 6, channels: 3, background: '#2563eb' } });

async function refusal(given: Uint8Array): Promise<string> {
  const error = await inspectFile(given).then(
    ({ type }) => new Error(`taken as ${type}`),
    (problem: unknown) => problem,
  );
  if (!(error instanceof DomainError)) throw error;
  return error.code;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG that says it is this large and has the pixels of one line. */
function png(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(width + 1))),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** An animation in which the same plain frame comes again and again. */
async function gif({ side, frames }: { side: number; frames: number }): Promise<Uint8Array> {
  const picture = sharp({ create: { width: side, height: side, channels: 3, background: '#000' } });
  const still = await picture.gif({ effort: 1 }).toBuffer();
  const flags = still[10] ?? 0;
  const headEnd = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const frame = still.subarray(headEnd, -1);
  return Buffer.concat([
    still.subarray(0, headEnd),
    ...Array.from({ length: frames }, () => frame),
    Buffer.from([0x3b]),
  ]);
}

test.each([
  ['png', 'image/png'],
  ['jpeg', 'image/jpeg'],
  ['webp', 'image/webp'],
  ['gif', 'image/gif'],
] as const)(
  'a %s is a %s, whatever it is called, and still that picture afterwards',
  async (format, type) => {
    const kept = await inspectFile(await small().toFormat(format).toBuffer());
    expect(kept.type).toBe(type);
    expect(await sharp(kept.bytes).metadata()).toMatchObject({ format, width: 8, height: 6 });
  },
);

test('text and PDF are kept as they are', async () => {
  const text = bytes('Fehler 0x80070005 – ಕನ್ನಡ\r\nline two');
  expect(await inspectFile(text)).toEqual({ type: 'text/plain', bytes: text });
  const pdf = bytes('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
  expect(await inspectFile(pdf)).toEqual({ type: 'application/pdf', bytes: pdf });
});

test('place and camera do not stay in a photo, and its orientation is drawn in', async () => {
  const photo = await small()
    .withExif({
      IFD0: { Model: 'Phone of Asha' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 58/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(photo).metadata()).exif?.includes('Phone of Asha')).toBe(true);
  const kept = await inspectFile(photo);
  const after = await sharp(kept.bytes).metadata();
  expect(after.exif).toBeUndefined();
  expect(Buffer.from(kept.bytes).includes('Phone of Asha')).toBe(false);
  expect([after.width, after.height]).toEqual([6, 8]);
});

test('an animation keeps its frames', async () => {
  const frames = await Promise.all(
    ['#f00', '#0f0', '#00f'].map((background) =>
      sharp({ create: { width: 5, height: 5, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const gif = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  const kept = await inspectFile(gif);
  expect((await sharp(kept.bytes, { animated: true }).metadata()).pages).toBe(3);
});

test('what hangs on behind a picture does not stay', async () => {
  const hidden = '<script>alert(1)</script>PK\u0003\u0004';
  for (const format of ['png', 'jpeg', 'webp', 'gif'] as const) {
    const polyglot = Buffer.concat([await small().toFormat(format).toBuffer(), bytes(hidden)]);
    const kept = await inspectFile(polyglot).catch((error: unknown) => error);
    if (kept instanceof DomainError) continue;
    expect(Buffer.from((kept as { bytes: Uint8Array }).bytes).includes('<script>')).toBe(false);
  }
});

test.each([
  ['an SVG with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['an SVG behind a comment', '<!-- photo --> \n<svg onload="alert(1)">'],
  ['an SVG with an XML head', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['HTML', '<!doctype html><title>x</title><script src=//evil.example></script>'],
  ['HTML behind a byte order mark', '\uFEFF<html><body onload=alert(1)>'],
  ['HTML behind words', 'Dear technician,\n<script>alert(1)</script>'],
  ['a script that is also the head of a GIF', 'GIF89a/*\u0001\u0000*/=alert(1)//'],
  ['text with a NUL', 'MZ\u0000\u0001 text'],
])('%s is refused', async (_, text) => {
  expect(['unsupported_type', 'invalid']).toContain(await refusal(bytes(text)));
});

test.each([
  ['a program', [0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00]],
  ['a zip', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x00, 0x00, 0x08, 0x00]],
  ['broken UTF-8', [0x68, 0x65, 0xc3, 0x28, 0xff]],
  ['UTF-16', [0xff, 0xfe, 0x68, 0x00, 0x69, 0x00]],
])('%s is refused as a type', async (_, values) => {
  expect(await refusal(new Uint8Array(values))).toBe('unsupported_type');
});

test('an empty file is refused', async () => {
  expect(await refusal(new Uint8Array())).toBe('invalid');
});

test('a small file that unpacks to a giant picture is refused before it is unpacked', async () => {
  for (const side of [20_000, 60_000]) {
    const bomb = png(side, side);
    expect(bomb.byteLength).toBeLessThan(1_000);
    await expect(inspectFile(bomb)).rejects.toMatchObject({
      code: 'invalid',
      userMessage: expect.stringContaining('megapixels'),
    });
  }
});

test('frames count towards the size of an animation', async () => {
  const bomb = await gif({ side: 3000, frames: 6 });
  expect(bomb.byteLength).toBeLessThan(500_000);
  await expect(inspectFile(bomb)).rejects.toMatchObject({
    code: 'invalid',
    userMessage: expect.stringContaining('megapixels'),
  });
  expect((await inspectFile(await gif({ side: 3000, frames: 1 }))).type).toBe('image/gif');
});

test('a picture that ends too early is refused', async () => {
  const noise = await sharp({
    create: {
      width: 200,
      height: 200,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer();
  expect(await refusal(noise.subarray(0, noise.length / 2))).toBe('invalid');
  expect(await refusal(png(40, 40))).toBe('invalid');
});

test('of many large pictures two are drawn at once', async () => {
  const large = sharp({ create: { width: 3_000, height: 3_000, channels: 3, background: '#2563eb' } });
  const picture = await large.png().toBuffer();
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, sharp.counters().process);
  }, 2);
  await Promise.all(Array.from({ length: 8 }, () => inspectFile(picture)));
  clearInterval(watch);
  expect(most).toBe(2);
});

const heic = () => readFile(new URL('../testing/photo.heic', import.meta.url));

test('a photo in the format of phones is kept as WebP', async () => {
  const kept = await inspectFile(await heic());
  expect(kept.type).toBe('image/webp');
  expect(await sharp(kept.bytes).metadata()).toMatchObject({ format: 'webp' });
});

test.each([
  ['damaged', 'cannot be opened'],
  ['too_many_pixels', 'megapixels'],
] as const)('a photo that is %s is told in words', async (reason, words) => {
  const heicToWebp = () => Promise.reject(new PhotoProblem(reason));
  await expect(inspectFile(await heic(), { heicToWebp })).rejects.toMatchObject({
    code: 'invalid',
    userMessage: expect.stringContaining(words),
  });
});

test('a photo larger than anybody needs becomes a smaller WebP, one that is not stays as it is', async () => {
  const of = (width: number) =>
    sharp({ create: { width, height: 100, channels: 3, background: '#2563eb' } })
      .jpeg()
      .toBuffer();
  const large = await inspectFile(await of(5_000));
  expect(large.type).toBe('image/webp');
  expect(await sharp(large.bytes).metadata()).toMatchObject({ format: 'webp', width: 4_096, height: 82 });
  expect((await inspectFile(await of(4_096))).type).toBe('image/jpeg');
});

test.each([
  ['video/webm', [0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84, ...bytes('webm')]],
  ['video/mp4', [0, 0, 0, 24, ...bytes('ftypisom'), 0, 0, 2, 0, ...bytes('isommp41')]],
])('a recording of a screen (%s) is kept as it is', async (type, head) => {
  const given = new Uint8Array(2_000);
  given.set(head);
  expect(await inspectFile(given)).toEqual({ type, bytes: given });
});

test('a container that browsers do not play is refused', async () => {
  const matroska = new Uint8Array(2_000);
  matroska.set([0x1a, 0x45, 0xdf, 0xa3, 0x8b, 0x42, 0x82, 0x88, ...bytes('matroska')]);
  expect(await refusal(matroska)).toBe('unsupported_type');
});
