import { expect, test } from 'vitest';
import { profileHints } from './profile-hints.ts';

test('a profile that fits together asks nothing', () => {
  expect(profileHints({ stateCode: '29', pin: '560038', gstin: null })).toEqual([]);
  expect(profileHints({ stateCode: '29', pin: '560038', gstin: '29AABCQ1234F1ZP' })).toEqual([]);
});

test('a PIN code of another State is asked about, not refused', () => {
  expect(profileHints({ stateCode: '27', pin: '560038', gstin: null })).toMatchObject([
    { field: 'address.pin', text: expect.stringContaining('Maharashtra') },
  ]);
});

test('a GSTIN of another State than the address is said to decide', () => {
  const [hint] = profileHints({ stateCode: '33', pin: '600001', gstin: '29AABCQ1234F1ZP' });
  expect(hint).toMatchObject({ field: 'billing.gstin' });
  expect(hint?.text).toContain('Karnataka');
  expect(hint?.text).toContain('Tamil Nadu');
});
