import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { DomainError } from '#kernel/errors.ts';
import { redraw } from './redraw.ts';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2563eb' } });

async function refusal(given: Uint8Array): Promise<string> {
  const problem = await redraw(given).then(
    () => new Error('taken'),
    (error: unknown) => error,
  );
  if (!(problem instanceof DomainError)) throw problem;
  return `${problem.code}: ${problem.userMessage}`;
}

test.each(['png', 'jpeg', 'webp', 'avif'] as const)(
  'a %s is kept as WebP in its own size',
  async (format) => {
    const drawn = await redraw(await plain(70, 40).toFormat(format).toBuffer());
    expect(await sharp(drawn).metadata()).toMatchObject({ format: 'webp', width: 70, height: 40 });
  },
);

test('camera and place are left behind, and the picture stands upright', async () => {
  const photo = await plain(60, 20)
    .withExif({ IFD0: { Model: 'Telltale' }, IFD3: { GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(photo).metadata()).orientation).toBe(6);
  const kept = await sharp(await redraw(photo)).metadata();
  expect(kept).toMatchObject({ width: 20, height: 60 });
  expect([kept.exif, kept.xmp, kept.iptc, kept.orientation]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a picture larger than any page needs is made smaller, in its proportions', async () => {
  const kept = await sharp(await redraw(await plain(5_000, 2_500).png().toBuffer())).metadata();
  expect([kept.width, kept.height]).toEqual([2_560, 1_280]);
});

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG of a few bytes that says it is this large. */
function bomb(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = chunk('IDAT', deflateSync(Buffer.alloc(width + 1)));
  return Buffer.concat([signature, chunk('IHDR', head), pixels, chunk('IEND', new Uint8Array())]);
}

test('a small file that unfolds to a giant picture is refused by its pixels', async () => {
  expect(await refusal(bomb(30_000, 30_000))).toMatch(/^invalid: .*40 megapixels/);
  expect(await refusal(bomb(6_400, 6_400))).toMatch(/^invalid: .*40 megapixels/);
});

test('a picture that ends too early is refused', async () => {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  const whole = await sharp({ create: { width: 200, height: 200, channels: 3, background: '#888', noise } })
    .png()
    .toBuffer();
  expect(await refusal(whole.subarray(0, whole.length / 2))).toMatch(/^invalid: .*damaged/);
});

test('a picture that moves is refused', async () => {
  const frames = await Promise.all(
    ['#f00', '#0f0'].map((background) =>
      sharp({ create: { width: 10, height: 10, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const moving = await sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
  expect(await refusal(moving)).toMatch(/^invalid: .*moves/);
});

test.each([
  ['an SVG', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['HTML', '<!doctype html><script>alert(1)</script>'],
  ['a PDF', '%PDF-1.7\n1 0 obj'],
  ['a program', 'MZ\u0000\u0001'],
])('%s is no picture', async (_name, text) => {
  expect(await refusal(new TextEncoder().encode(text))).toMatch(/^unsupported_type: /);
});

test('a GIF is not on the list, nothing is no file, and more than 8 MB is too large', async () => {
  expect(await refusal(await plain(4, 4).gif().toBuffer())).toMatch(/^unsupported_type: /);
  expect(await refusal(new Uint8Array())).toBe('invalid: This file is empty.');
  expect(await refusal(new Uint8Array(8 * 1024 * 1024 + 1))).toMatch(/^too_large: .*8 MB/);
});
