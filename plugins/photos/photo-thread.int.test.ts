import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { bundleOf } from '#scripts/build.ts';
import { photoThread } from './photo-thread.ts';

const photo = new URL('../../collections/attachments/testing/photo.heic', import.meta.url);
const wish = { maxPixels: 50_000_000, longestSide: 4_096, quality: 85 };
const photos = photoThread(bundleOf('photos'));

test('a photo of a phone becomes WebP, and nothing else of its file stays', async () => {
  const heic = await readFile(photo);
  expect(heic.includes('Phone of Asha')).toBe(true);
  const webp = await photos.heicToWebp(heic, wish);
  const picture = sharp(webp);
  expect(await picture.metadata()).toMatchObject({ format: 'webp', width: 64, height: 48 });
  expect((await picture.metadata()).exif).toBeUndefined();
  expect(Buffer.from(webp).includes('Phone of Asha')).toBe(false);
  // Red stands at the top left, blue everywhere else.
  const { data } = await sharp(webp).raw().toBuffer({ resolveWithObject: true });
  expect(data[0]).toBeGreaterThan(180);
  expect(data[data.length - 1]).toBeGreaterThan(180);
});

test('a larger one is scaled down', async () => {
  const webp = await photos.heicToWebp(await readFile(photo), { ...wish, longestSide: 32 });
  expect(await sharp(webp).metadata()).toMatchObject({ width: 32, height: 24 });
});

test('more pixels than are allowed are not unpacked', async () => {
  const answer = photos.heicToWebp(await readFile(photo), { ...wish, maxPixels: 64 * 48 - 1 });
  await expect(answer).rejects.toMatchObject({ name: 'PhotoProblem', reason: 'too_many_pixels' });
});

test('what only looks like one is damaged, and the next is converted all the same', async () => {
  const heic = await readFile(photo);
  const cut = heic.subarray(0, heic.length - 120);
  const forged = Buffer.concat([heic.subarray(0, 28), Buffer.from('no picture follows here')]);
  for (const broken of [cut, forged])
    await expect(photos.heicToWebp(broken, wish)).rejects.toMatchObject({ reason: 'damaged' });
  expect((await photos.heicToWebp(heic, wish)).byteLength).toBeGreaterThan(50);
});
