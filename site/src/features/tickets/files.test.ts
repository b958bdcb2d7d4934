import { expect, test } from 'vitest';
import { fileHref, fileSize, hasPreview } from './files.ts';

test.each([
  [12, '1 KB'],
  [14_300, '14 KB'],
  [2_516_582, '2.4 MB'],
])('%i bytes read %s', (bytes, text) => expect(fileSize(bytes)).toBe(text));

test('only small pictures of known kinds are shown', () => {
  expect(hasPreview({ mimeType: 'image/png', size: 1000 })).toBe(true);
  expect(hasPreview({ mimeType: 'image/svg+xml', size: 1000 })).toBe(false);
  expect(hasPreview({ mimeType: 'application/pdf', size: 1000 })).toBe(false);
  expect(hasPreview({ mimeType: 'image/png', size: 9_000_000 })).toBe(false);
});

test('an id cannot leave its folder', () => {
  expect(fileHref('../../secret')).toBe('/api/portal/attachments/..%2F..%2Fsecret');
});
