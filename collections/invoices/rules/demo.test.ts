import { expect, test } from 'vitest';
import { isDemoInProduction, refuseDemoDocuments } from './demo.ts';

test('made-up company data is refused in production, and only there', () => {
  expect(isDemoInProduction({ demo: true, production: true })).toBe(true);
  expect(isDemoInProduction({ demo: true, production: false })).toBe(false);
  expect(isDemoInProduction({ demo: false, production: true })).toBe(false);
});

test('the refusal says what to do about it', () => {
  expect(() => refuseDemoDocuments({ demo: true, production: true })).toThrow('Settings → Company');
  expect(() => refuseDemoDocuments({ demo: true, production: false })).not.toThrow();
  expect(() => refuseDemoDocuments({ demo: false, production: true })).not.toThrow();
});
