import { expect, test } from 'vitest';
import { paise } from '#kernel/paise.ts';
import { draftOf, draftTotal, fromList, newLine, recordedOf } from './draft-lines.ts';

const rule = { hourlyRate: paise(99_900), blockMinutes: 15 };
const part = { name: 'SSD 500 GB', hsn: '84717020', unitPrice: 349_900, rateBp: 1800 };

test('what is typed is sent in paise and whole numbers', () => {
  const line = {
    ...newLine('part'),
    description: ' Cable ',
    hsn: ' 85444299 ',
    quantity: '2',
    unitPrice: '1,249.50',
  };
  expect(recordedOf(line)).toEqual({
    kind: 'part',
    description: 'Cable',
    hsn: '85444299',
    quantity: 2,
    unitPrice: 124_950,
    rateBp: 1800,
  });
});

test.each([
  ['no price', { unitPrice: '' }],
  ['a price that is none', { unitPrice: 'a lot' }],
  ['less than nothing', { unitPrice: '-5' }],
  ['half a piece', { unitPrice: '5', quantity: '0.5' }],
])('%s is not sent', (_what, change) => {
  expect(recordedOf({ ...fromList(newLine('part'), part), ...change })).toBeNull();
});

test('the total is what the server will work out, of the lines that can be read', () => {
  const lines = [
    { ...newLine('time'), description: 'Moving', minutes: '40' },
    fromList(newLine('part'), part),
    newLine('time'),
  ];
  expect(draftTotal(lines, rule)).toBe(74_925 + 349_900);
});

test('what was asked opens as it was typed', () => {
  const typed = { ...newLine('time'), description: 'Moving', minutes: '40' };
  const asked = {
    kind: 'time',
    description: 'Moving',
    code: '998313',
    quantity: 1,
    minutes: 40,
    unitPrice: 99_900,
    rateBp: 1800,
    amount: 74_925,
  };
  const [again] = draftOf({ lines: [asked] as never });
  expect(again && recordedOf(again)).toEqual(recordedOf(typed));
});
