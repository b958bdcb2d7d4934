import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  contractWords,
  currentPassword,
  email,
  optionalGstin,
  pageOf,
  password,
  personName,
  phone,
  pin,
  plainLine,
  problemsOf,
  readInput,
  richText,
  stateCode,
  uuid,
} from './contract.ts';
import { gstinWords } from './gstin.ts';
import { passwordWords } from './password.ts';
import { peopleWords } from './people.ts';
import { plainToRichText } from './rich-text.ts';
import { richTextWords } from './rich-text-check.ts';

const words = contractWords('en');
const registration = z.strictObject({
  email,
  password,
  contact: z.strictObject({
    name: personName,
    phone,
    address: z.strictObject({ pin, stateCode }),
  }),
  gstin: optionalGstin,
  tags: z.array(plainLine({ min: 2, max: 5 })).check(z.maxLength(2)),
  urgency: z.enum(['low', 'high']),
  count: z.int().check(z.minimum(1), z.maximum(3)),
});
const good = {
  email: ' Asha@Example.com ',
  password: 'monsoon-umbrella-42',
  contact: { name: ' Asha  Rao ', phone: '98765 43210', address: { pin: '560 001', stateCode: '29' } },
  gstin: '29aabcq1234f1zp',
  tags: [' abc '],
  urgency: 'low',
  count: 2,
};
const fieldsOf = (schema: z.ZodMiniType, input: unknown) => {
  const read = readInput(schema, input);
  return read.ok ? {} : read.fields;
};

test('good input comes out normalised', () => {
  expect(readInput(registration, good)).toEqual({
    ok: true,
    value: {
      ...good,
      email: 'asha@example.com',
      contact: { name: 'Asha Rao', phone: '+919876543210', address: { pin: '560001', stateCode: '29' } },
      gstin: '29AABCQ1234F1ZP',
      tags: ['abc'],
    },
  });
});

test('every problem is a sentence under the path of its field', () => {
  expect(
    fieldsOf(registration, {
      email: 'a@b.com\r\nBcc: c@d.com',
      password: 'short',
      contact: { name: 'x', phone: '123', address: { pin: '056001', stateCode: '28' }, extra: 1 },
      gstin: '29AABCQ1234F1ZA',
      tags: ['a', 'abcdef'],
      urgency: 'medium',
      count: 9,
    }),
  ).toEqual({
    email: peopleWords().email,
    password: passwordWords().short,
    'contact.name': peopleWords().nameShort,
    'contact.phone': peopleWords().phone,
    'contact.address.pin': expect.stringContaining('six digits'),
    'contact.address.stateCode': words.state,
    'contact.extra': words.unknown,
    gstin: gstinWords().check,
    'tags.0': words.textShort(2),
    'tags.1': words.textLong(5),
    urgency: words.choice,
    count: words.numberHigh(3),
  });
});

test('a list can be too long', () => {
  expect(fieldsOf(registration, { ...good, tags: ['abc', 'abc', 'abc'] })).toEqual({
    tags: words.listLong(2),
  });
});

test('what is missing or empty has to be filled in', () => {
  const fields = fieldsOf(registration, { email: '', contact: {}, count: '2' });
  expect(fields).toMatchObject({
    email: words.required,
    password: words.required,
    'contact.name': words.required,
    'contact.address': words.required,
    tags: words.required,
    urgency: words.choice,
    count: words.required,
  });
  expect(fields).not.toHaveProperty('gstin');
  expect(fieldsOf(z.strictObject({ name: plainLine({ min: 1, max: 9 }) }), { name: '  ' })).toEqual({
    name: words.required,
  });
});

test('input that is no object is a problem of the whole', () => {
  for (const input of [null, 'x', [], undefined]) {
    expect(fieldsOf(registration, input)).toEqual({ form: words.required });
  }
});

test('names of prototypes are fields like any others', () => {
  const fields = fieldsOf(z.strictObject({}), JSON.parse('{"__proto__": 1, "constructor": 2}'));
  expect(fields.constructor).toBe(words.unknown);
});

test('a message of the schema itself is kept', () => {
  const schema = z.strictObject({ why: z.string().check(z.minLength(1, 'Please say why.')) });
  expect(fieldsOf(schema, { why: '' })).toEqual({ why: 'Please say why.' });
});

test('zod’s own English never reaches a person', async () => {
  // Loading the full zod sets its English messages for the whole process, as a server may do
  await import('zod');
  const result = registration.safeParse({ ...good, count: 0, tags: 'x', urgency: 1, more: true });
  expect(result.success).toBe(false);
  expect(result.error && problemsOf(result.error)).toEqual({
    count: words.numberLow(1),
    tags: words.required,
    urgency: words.choice,
    more: words.unknown,
  });
});

test.each([undefined, null, '', '  '])('no GSTIN (%j) is null', (gstin) => {
  expect(readInput(z.strictObject({ gstin: optionalGstin }), { gstin })).toEqual({
    ok: true,
    value: { gstin: null },
  });
});

test('a GSTIN may be left out', () => {
  expect(readInput(z.strictObject({ gstin: optionalGstin }), {})).toEqual({
    ok: true,
    value: { gstin: null },
  });
});

test('a password is never trimmed and an existing one is not judged', () => {
  const typed = ' monsoon umbrella ';
  expect(readInput(password, typed)).toEqual({ ok: true, value: typed });
  expect(readInput(currentPassword, 'old')).toEqual({ ok: true, value: 'old' });
  expect(readInput(currentPassword, '').ok).toBe(false);
});

test('rich text is rebuilt within its limits', () => {
  const schema = z.strictObject({ body: richText({ min: 3, max: 10 }) });
  const body = plainToRichText('hello');
  expect(readInput(schema, { body: { ...body, evil: 1 } })).toEqual({ ok: true, value: { body } });
  expect(fieldsOf(schema, { body: plainToRichText('hello, hello') })).toEqual({
    body: richTextWords().long(10),
  });
  expect(fieldsOf(schema, { body: { foo: 1 } })).toEqual({ body: richTextWords().shape });
  expect(fieldsOf(schema, {})).toEqual({ body: words.required });
});

test('a page states where it is', () => {
  const page = pageOf(z.strictObject({ id: uuid }));
  const id = '0197a3c2-5b1e-7c3d-9a4f-1234567890ab';
  const value = { items: [{ id }], page: 1, pageSize: 20, total: 1 };
  expect(readInput(page, value)).toEqual({ ok: true, value });
  expect(fieldsOf(page, { ...value, page: 0, items: [{ id: 'x' }] })).toEqual({
    page: words.numberLow(1),
    'items.0.id': words.kind,
  });
});

test('a line loses pasted direction marks, and what no database can hold is refused beside its field', () => {
  const form = z.strictObject({ subject: plainLine({ min: 2, max: 20 }) });
  expect(readInput(form, { subject: ' \u202eAsha\u202c\u200b  Rao\n' })).toEqual({
    ok: true,
    value: { subject: 'Asha Rao' },
  });
  for (const subject of ['a\u0000b', 'half \ud800', '\udc00']) {
    expect(fieldsOf(form, { subject })).toEqual({ subject: words.character });
  }
  expect(fieldsOf(form, { subject: '\u200b\u200d\u202e ' })).toEqual({ subject: words.textShort(2) });
  expect(fieldsOf(form, { subject: 'x'.repeat(100_000) })).toEqual({ subject: words.textLong(20) });
});
