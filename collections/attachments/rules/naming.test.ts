import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachmentName, downloadDisposition } from './naming.ts';

test('a name keeps its ending when it fits the content, in capitals too', () => {
  expect(attachmentName('Fehler.PNG', 'image/png')).toBe('Fehler.PNG');
  expect(attachmentName('photo.jpeg', 'image/jpeg')).toBe('photo.jpeg');
  expect(attachmentName('router.log', 'text/plain')).toBe('router.log');
});

test.each([
  ['fix.bat', 'text/plain', 'fix.bat.txt'],
  ['page.html', 'text/plain', 'page.html.txt'],
  ['setup.exe', 'image/png', 'setup.exe.png'],
  ['scan', 'application/pdf', 'scan.pdf'],
  ['photo.png', 'image/jpeg', 'photo.png.jpg'],
  ['IMG_0412.HEIC', 'image/webp', 'IMG_0412.webp'],
  ['large.jpg', 'image/webp', 'large.webp'],
] as const)('%s that is %s is handed out as %s', (given, type, kept) => {
  expect(attachmentName(given, type)).toBe(kept);
});

test.each([
  '../../etc/passwd',
  '..\\..\\boot.ini',
  '/etc/passwd',
  'a/../../b.txt',
  '.htaccess',
  'CON.txt',
  'x\u0000.txt',
])('nothing of a path is left of %j', (given) => {
  const name = attachmentName(given, 'text/plain');
  expect(name).not.toMatch(/[/\\\0]|^\.|\.\./);
  expect(name).toMatch(/\.txt$/);
});

test('a long name keeps the ending that was added', () => {
  expect(attachmentName(`${'x'.repeat(500)}.bat`, 'text/plain')).toMatch(/\.txt$/);
});

test('a download header is one line of ASCII whatever the name, and gives the name back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (typed) => {
      const name = attachmentName(typed, 'text/plain');
      const header = downloadDisposition(name);
      expect(header).toMatch(
        /^attachment; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]+"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+$/,
      );
      expect(decodeURIComponent(header.split("; filename*=UTF-8''")[1] ?? '')).toBe(name);
      expect(() => new Headers({ 'content-disposition': header })).not.toThrow();
    }),
  );
});

test('quotes and line breaks in a name end no header', () => {
  expect(downloadDisposition('a"b\\c.txt')).toContain('filename="a_b_c.txt"');
});
