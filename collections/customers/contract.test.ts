import { expect, test } from 'vitest';
import { logInInput, registerInput } from './contract.ts';

const asha = {
  name: '  Asha  Rao ',
  email: ' Asha@Example.com ',
  phone: '98765 43210',
  password: 'chai before the monsoon',
  adult: true,
  consents: { whatsapp: false, marketing: false },
  noticeVersion: '2026-11',
};

const fieldsOf = (change: object) => {
  const result = registerInput.safeParse({ ...asha, ...change });
  return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'));
};

test('a registration is kept in one spelling', () => {
  expect(registerInput.parse(asha)).toMatchObject({
    name: 'Asha Rao',
    email: 'asha@example.com',
    phone: '+919876543210',
  });
});

test.each([
  [{ name: 'A' }, 'name'],
  [{ email: 'asha@example.com, eve@example.com' }, 'email'],
  [{ phone: '12345' }, 'phone'],
  [{ password: 'short' }, 'password'],
  [{ password: 'the asha password' }, 'password'],
  [{ adult: false }, 'adult'],
  [{ consents: { whatsapp: 'yes', marketing: false } }, 'consents.whatsapp'],
])('%j is refused beside its field', (change, field) => expect(fieldsOf(change)).toContain(field));

test('fields that nobody asked for are refused', () => {
  expect(registerInput.safeParse({ ...asha, role: 'admin' }).success).toBe(false);
  expect(
    logInInput.safeParse({ email: 'a@example.com', password: 'x', remember: true, admin: 1 }).success,
  ).toBe(false);
});

test('a password that is wrong by today’s rules can still be used to log in', () => {
  expect(logInInput.safeParse({ email: 'a@example.com', password: 'old', remember: false }).success).toBe(
    true,
  );
});
