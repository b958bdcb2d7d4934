import { expect, test } from 'vitest';
import { gstinCheckCharacter, gstinProblem, gstinWords, normaliseGstin, stateCodeOf } from './gstin.ts';

const words = gstinWords('en');

test.each([
  ...['29AABCQ1234F1ZP', '29QTPFX0001A1Z2', '27ABCPZ9999K1ZB', '33ZZZFQ0001A1ZP', '07QQQHX4321B1ZS'],
  ...['26TTTTA7777C3ZK', '38AAACL1234M1ZH', '97AAACO9876P2Z7', '19XYZCK5050J9ZL', '32QWECR2468L1ZI'],
  ...['27AAPFU0939F1ZV', '24AAQCA8719H1ZC', '24AANFA2641L1ZF'],
])('%s is valid', (gstin) => {
  expect(gstinProblem(gstin)).toBeNull();
  expect(stateCodeOf(gstin)).toBe(gstin.slice(0, 2));
});

test.each([
  ['29AABCQ1235F1ZP', words.check],
  ['29AABCQ1324F1ZP', words.check],
  ['29AABCQ1234F1ZA', words.check],
  ['24AANFA2641L1ZK', words.check],
  ['09AAACC1206D1ZM', words.check],
  ['00AABCQ1234F1ZP', words.state],
  ['39AABCQ1234F1ZP', words.state],
  ['25AABCQ1234F1ZX', words.state],
  ['28AABCQ1234F1ZR', words.state],
  ['29AABCQ1234F0ZP', words.format],
  ['29AABCQ123OF1ZP', words.format],
  ['29XAbbA4369J1PA', words.format],
  ['29AABCQ1234F1Z', words.length],
  ['29AABCQ1234F1ZPX', words.length],
  ['', words.length],
])('%s is refused: %s', (gstin, problem) => {
  expect(gstinProblem(gstin)).toBe(problem);
  expect(() => stateCodeOf(gstin)).toThrow(RangeError);
});

test('25 and 28 are refused although their check characters fit', () => {
  for (const gstin of ['25AABCQ1234F1ZX', '28AABCQ1234F1ZR']) {
    expect(gstinCheckCharacter(gstin.slice(0, 14))).toBe(gstin[14]);
  }
});

test.each([
  ['29AABCQ1235F1ZP', 'O'],
  ['29AABCQ1324F1ZP', 'Q'],
  ['24AANFA2641L1ZK', 'F'],
  ['09AAACC1206D1ZM', 'E'],
])('%s would have to end in %s', (gstin, check) => {
  expect(gstinCheckCharacter(gstin.slice(0, 14))).toBe(check);
});

test('spaces around and small letters do not matter', () => {
  expect(normaliseGstin(' 29aabcq1234f1zp\n')).toBe('29AABCQ1234F1ZP');
  expect(gstinProblem(' 29aabcq1234f1zp ')).toBeNull();
  expect(stateCodeOf(' 29aabcq1234f1zp ')).toBe('29');
});

test('each of the 490 single substitutions is noticed', () => {
  const valid = '29AABCQ1234F1ZP';
  let tried = 0;
  for (let i = 0; i < 14; i += 1) {
    for (const other of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      if (other === valid[i]) continue;
      const wrong = valid.slice(0, i) + other + valid.slice(i + 1);
      expect(gstinCheckCharacter(wrong.slice(0, 14)), wrong).not.toBe('P');
      expect(gstinProblem(wrong), wrong).not.toBeNull();
      tried += 1;
    }
  }
  expect(tried).toBe(490);
});
