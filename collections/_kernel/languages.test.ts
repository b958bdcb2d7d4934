import { expect, test } from 'vitest';
import { localeOf, preferredLocale } from './languages.ts';

const of = (headers: Record<string, string>) => preferredLocale(new Headers(headers));

test('a browser is spoken to in what it chose, then in what it asks for, else in English', () => {
  expect(of({})).toBe('en');
  expect(of({ 'accept-language': 'kn-IN,kn;q=0.9,en;q=0.8' })).toBe('kn');
  expect(of({ 'accept-language': 'en-IN,en;q=0.9,hi;q=0.8' })).toBe('en');
  expect(of({ 'accept-language': 'ta-IN, ta; q=0.9, hi; q=0.8, en; q=0.7' })).toBe('hi');
  expect(of({ cookie: 'a=b; qtp_language=hi; c=d', 'accept-language': 'kn' })).toBe('hi');
  expect(of({ cookie: 'qtp_language=hi' })).toBe('hi');
});

test('what is no choice is not one', () => {
  expect(of({ cookie: 'qtp_language=fr', 'accept-language': 'kn' })).toBe('kn');
  expect(of({ cookie: 'xqtp_language=hi' })).toBe('en');
  expect(of({ 'accept-language': 'kn;q=0, *;q=0.5' })).toBe('en');
  expect(of({ 'accept-language': 'kn;q=x' })).toBe('en');
  expect(localeOf('constructor')).toBeNull();
});
