import { expect, test } from 'vitest';
import { profileInput } from '#collections/customers/contract.ts';
import { problemsOf } from '#kernel/contract.ts';
import { readProfile } from './read-profile.ts';

const typed = {
  name: 'Asha Rao',
  phone: '98450 12345',
  preferredContact: 'whatsapp',
  'address.line1': '12, 100 Feet Road',
  'address.line2': '',
  'address.landmark': '',
  'address.city': 'Bengaluru',
  'address.stateCode': '29',
  'address.pin': '560 038',
  'billing.name': '',
  'billing.gstin': '',
};
function form(change: Partial<Record<keyof typeof typed, string>> = {}): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...typed, ...change })) data.set(name, value);
  return data;
}

test('what the form holds fits the contract, without billing when that is empty', () => {
  const result = profileInput.safeParse(readProfile(form()));
  expect(result.success).toBe(true);
  expect(result.data?.address.pin).toBe('560038');
  expect(result.data?.billing).toBeUndefined();
});

test('a GSTIN alone is billing', () => {
  const result = profileInput.safeParse(readProfile(form({ 'billing.gstin': '29aagcb7383j1z4' })));
  expect(result.data?.billing?.gstin).toBe('29AAGCB7383J1Z4');
});

test('problems are named as the fields are', () => {
  const result = profileInput.safeParse(
    readProfile(form({ 'address.stateCode': '', 'address.pin': '12', 'billing.gstin': '29X' })),
  );
  const problems = Object.keys(problemsOf(result.error ?? expect.fail()));
  expect(problems.sort()).toEqual(['address.pin', 'address.stateCode', 'billing.gstin']);
  for (const name of problems) expect(Object.keys(typed)).toContain(name);
});
