import type { Config, DateField, Field } from 'payload';
import { expect, test } from 'vitest';
import { dateFormat, readableDates } from './readable-dates.ts';

test('every date of the panel, however deep it lies, shows its time; what a field says of itself stays', () => {
  const date = (more: Partial<DateField> = {}): DateField => ({ name: 'at', type: 'date', ...more });
  const plain = date();
  const deep = date();
  const tab = date();
  const own = date({
    admin: { readOnly: true, date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMM' } },
  });
  const fields: Field[] = [
    plain,
    { type: 'row', fields: [{ name: 'parts', type: 'array', fields: [deep] }] },
    { type: 'tabs', tabs: [{ label: 'More', fields: [tab] }] },
    own,
  ];
  const config = readableDates({
    collections: [{ slug: 'things', fields }],
    globals: [],
  } as unknown as Config);
  expect(config.admin?.dateFormat).toBe(dateFormat);
  for (const field of [plain, deep, tab])
    expect(field.admin?.date).toMatchObject({ displayFormat: dateFormat, pickerAppearance: 'dayAndTime' });
  expect(own.admin).toMatchObject({
    readOnly: true,
    date: { displayFormat: 'd MMM', pickerAppearance: 'dayOnly' },
  });
});
