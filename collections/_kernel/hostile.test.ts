import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cleanLine,
  cleanText,
  csvCell,
  hasControlOrBidi,
  headerSafe,
  isStorable,
  safeFileName,
} from './hostile.ts';

test.each([
  ['report.pdf', 'report.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\me\\photo.jpg', 'photo.jpg'],
  ['..\\..\\x.png', 'x.png'],
  ['.htaccess', 'htaccess'],
  ['...', 'file'],
  ['', 'file'],
  ['a\u0000b\r\n.png', 'ab .png'],
  ['invoice\u202Egpj.exe', 'invoicegpj.exe'],
  ['ದೋಷ ವರದಿ.png', 'ದೋಷ ವರದಿ.png'],
  ['स्क्रीन\u200dशॉट.png', 'स्क्रीन\u200dशॉट.png'],
  ['what? "this": <b>.txt', 'what_ _this__ _b_.txt'],
  ['CON.txt', '_CON.txt'],
  ['console.txt', 'console.txt'],
  ['nul', '_nul'],
  ['name. . ', 'name'],
  ['two   spaces.txt', 'two spaces.txt'],
])('the file name %j becomes %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe);
});

test('a long name keeps its extension and whole characters', () => {
  const long = safeFileName(`${'ಕಾ'.repeat(200)}.jpeg`);
  expect(long.length).toBeLessThanOrEqual(120);
  expect(long).toMatch(/ಕಾ\.jpeg$/);
  expect(safeFileName(`${'😀'.repeat(100)}.png`).isWellFormed()).toBe(true);
  expect(safeFileName(`a${'\u0301'.repeat(500)}`).length).toBeLessThanOrEqual(120);
});

test('a name of a million dots takes no time', () => {
  const before = performance.now();
  expect(safeFileName(`a${'.'.repeat(1_000_000)}b.png`)).toMatch(/^a.*\.png$/);
  expect(performance.now() - before).toBeLessThan(500);
});

test('whatever comes in, the name is a name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const safe = safeFileName(name);
      expect(safe.length).toBeGreaterThan(0);
      expect(safe.length).toBeLessThanOrEqual(120);
      expect(safe).not.toMatch(/[/\\<>:"|?*]/);
      expect(safe.startsWith('.')).toBe(false);
      expect(hasControlOrBidi(safe)).toBe(false);
      expect(safeFileName(safe)).toBe(safe);
    }),
  );
});

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['=1+1', `"'=1+1"`],
  ['+911234', `"'+911234"`],
  ['-2', `"'-2"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['  =cmd', `"'  =cmd"`],
  ['\t=1', `"'\t=1"`],
  ['＝1', `"'＝1"`],
  ['line\nbreak', '"line\nbreak"'],
  [' padded', '" padded"'],
  [-5, '-5'],
  [0, '0'],
  [true, 'true'],
  [null, ''],
  [undefined, ''],
])('the cell %j is written %s', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

test('a header stays one line', () => {
  expect(headerSafe('Hello\r\nBcc: evil@example.com')).toBe('Hello Bcc: evil@example.com');
  expect(headerSafe('a\u2028b\u0000c')).toBe('a b c');
  expect(headerSafe('ಟಿಕೆಟ್ RT2026-0001')).toBe('ಟಿಕೆಟ್ RT2026-0001');
  expect(headerSafe('x'.repeat(500))).toHaveLength(200);
});

test('text keeps tabs and lines and loses what a database refuses', () => {
  expect(cleanText('a\tb\r\nc\u0000\u202e\ud800')).toBe('a\tb\nc\ufffd');
});

test.each([
  ['  two \t words \n', 'two words'],
  ['\u202egpj.exe\u202c', 'gpj.exe'],
  ['\u2067ab\u2069 \u200fcd', 'ab cd'],
  ['\u200b\u00ad\ufeff', ''],
  ['\u200d\u200c', ''],
  ['ಶ್ರೀ\u200cಕೃಷ್ಣ', 'ಶ್ರೀ\u200cಕೃಷ್ಣ'],
  ['Jose\u0301', 'Jos\u00e9'],
])('the line %j is kept as %j', (typed, kept) => {
  expect(cleanLine(typed)).toBe(kept);
});

test('a clean line is one line, turns no direction and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
      const line = cleanLine(typed);
      expect(hasControlOrBidi(line)).toBe(false);
      expect(isStorable(line)).toBe(true);
      expect(line).toBe(line.trim());
      expect(cleanLine(line)).toBe(line);
    }),
  );
});

test('a NUL and half a character cannot be stored', () => {
  expect(['ab', '🙂', '\n'].map(isStorable)).toEqual([true, true, true]);
  expect(['a\u0000b', '\ud800', 'x\udc00y'].map(isStorable)).toEqual([false, false, false]);
});
