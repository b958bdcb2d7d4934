import { expect, test } from 'vitest';
import { problemsOf } from '#kernel/contract.ts';
import { profileInput } from './contract.ts';

const profile = {
  name: 'Asha Rao',
  phone: '98450 12345',
  preferredContact: 'whatsapp',
  address: { line1: '  12  Lake View ', line2: '', city: 'Bengaluru', stateCode: '29', pin: '560 038' },
};

const problems = (change: object) => {
  const result = profileInput.safeParse({ ...profile, ...change });
  return result.success ? {} : problemsOf(result.error);
};

test('a profile is kept in one spelling', () => {
  expect(profileInput.parse({ ...profile, billing: { gstin: ' 29aabcq1234f1zp ' } })).toMatchObject({
    phone: '+919845012345',
    address: { line1: '12 Lake View', line2: '', pin: '560038' },
    billing: { gstin: '29AABCQ1234F1ZP' },
  });
});

test.each([
  [{ address: { ...profile.address, pin: '056003' } }, 'address.pin'],
  [{ address: { ...profile.address, stateCode: '96' } }, 'address.stateCode'],
  [{ address: { ...profile.address, line1: ' \u0000 ' } }, 'address.line1'],
  [{ address: { ...profile.address, city: 'B'.repeat(121) } }, 'address.city'],
  [{ billing: { gstin: '29AABCQ1234F1ZQ' } }, 'billing.gstin'],
  [{ preferredContact: 'telepathy' }, 'preferredContact'],
  [{ phone: '123' }, 'phone'],
  [{ account: 'somebody else’s' }, 'account'],
  [{ email: 'new@example.com' }, 'email'],
  [{ profileCompletedAt: '2020-01-01' }, 'profileCompletedAt'],
  [{ address: { ...profile.address, kind: 'office' } }, 'address.kind'],
])('%j is refused beside its field', (change, field) => {
  expect(problems(change)).toHaveProperty([field]);
});
