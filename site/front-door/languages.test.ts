import { expect, test } from 'vitest';
import { localeOfRequest } from './languages.ts';
import { words } from './words.ts';

test('the front door answers in the language a browser chose or asks for', () => {
  const said = (headers: Record<string, string>) => words(localeOfRequest(headers)).down;
  expect(said({})).toBe('The service does not answer at the moment. Please try again in a minute.');
  expect(said({ 'accept-language': 'kn-IN,en;q=0.5' })).toMatch(/[\u0c80-\u0cff]/);
  expect(said({ 'accept-language': 'kn', cookie: 'a=b; qtp_language=hi' })).toMatch(/[\u0900-\u097f]/);
});
