import { expect, test } from 'vitest';
import { pictureView } from './view.ts';

const size = (width: number | null, height: number | null) => ({ width, height });
const stored = {
  id: '01890a5d-ac96-7b52-8f1e-000000000001',
  alt: 'A desk',
  updatedAt: '2026-11-22T08:00:00.000Z',
  sizes: { card: size(640, 360), wide: size(1_280, 720) },
};

test('a picture has addresses of the public door that change with its row', () => {
  expect(pictureView(stored)).toEqual({
    src: '/api/portal/media/01890a5d-ac96-7b52-8f1e-000000000001/card?v=1795334400000',
    srcWide: '/api/portal/media/01890a5d-ac96-7b52-8f1e-000000000001/wide?v=1795334400000',
    alt: 'A desk',
    width: 640,
    height: 360,
  });
  expect(pictureView({ ...stored, updatedAt: '2026-11-22T08:00:01.000Z' })?.src).toMatch(/v=1795334401000$/);
});

test('without its sizes there is no picture to show', () => {
  expect(pictureView({ ...stored, sizes: { card: size(null, null) } })).toBeNull();
  expect(pictureView({ ...stored, sizes: undefined })).toBeNull();
});
