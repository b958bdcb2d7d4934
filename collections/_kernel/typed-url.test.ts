import { expect, test } from 'vitest';
import { typedUrl } from './typed-url.ts';

test.each([
  ['https://example.com/a?b', 'https://example.com/a?b'],
  ['www.example.com', 'https://www.example.com/'],
  ['example.com:8080/x', 'https://example.com:8080/x'],
  ['asha@example.com', 'mailto:asha@example.com'],
  ['mailto:asha@example.com', 'mailto:asha@example.com'],
  ['javascript:alert(1)', null],
  ['java\tscript:alert(1)', null],
  ['data:text/html,x', null],
  ['hello', null],
  ['', null],
])('%s leads to %s', (typed, url) => expect(typedUrl(typed)).toBe(url));
