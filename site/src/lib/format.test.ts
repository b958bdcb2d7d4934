import { expect, test } from 'vitest';
import { paise } from '#kernel/paise.ts';
import { day, initials, phoneHref, phoneText, rupees, time } from './format.ts';

test.each([
  [49900, '₹499.00', '₹499'],
  [42288, '₹422.88', '₹422.88'],
  [123_456_700, '₹12,34,567.00', '₹12,34,567'],
  [-5, '−₹0.05', '−₹0.05'],
  [0, '₹0.00', '₹0'],
])('%i paise', (amount, long, short) => {
  expect(rupees(paise(amount))).toBe(long);
  expect(rupees(paise(amount), { short: true })).toBe(short);
});

test('dates are those of Bengaluru', () => {
  expect(day('2026-11-20T20:00:00Z')).toContain('21 Nov');
  expect(time('2026-11-20T20:00:00Z')).toContain('1:30');
});

test('initials of one name, many names and none', () => {
  expect(initials('Asha Rao')).toBe('AR');
  expect(initials('  ravi ')).toBe('R');
  expect(initials('ಆಶಾ ರಾವ್')).toBe('ಆರ');
  expect(initials('')).toBe('?');
});

test.each([
  ['+919845012345', '+91 98450 12345', 'tel:+919845012345'],
  ['+91 80 4000 1234', '+91 80 4000 1234', 'tel:+918040001234'],
  ['+442079460000', '+442079460000', 'tel:+442079460000'],
  ['+9198450', '+9198450', 'tel:+9198450'],
  ['', '', 'tel:'],
])('the phone number %j is read as %j and called as %s', (stored, read, called) => {
  expect(phoneText(stored)).toBe(read);
  expect(phoneText(read)).toBe(read);
  expect(phoneHref(stored)).toBe(called);
  expect(phoneHref(read)).toBe(called);
});
