import { expect, test } from 'vitest';
import type { Wait } from '#collections/tickets/card-view.ts';
import { paise } from '#kernel/paise.ts';
import { waitLinks } from './wait-links.ts';

const wait = (kind: Wait['kind'], amount: number | null = null, extra: string | null = null): Wait => ({
  ...{ kind, extra },
  amount: amount === null ? null : paise(amount),
});
const shown = (...waits: Wait[]) => waitLinks(waits).map(({ place, label }) => `${place} ${label}`);

test('each thing that waits leads to where she does it', () => {
  expect(shown(wait('pay', 49_900))).toEqual(['#pay Pay ₹499.00']);
  expect(shown(wait('answer'), wait('sign'), wait('resend'))).toEqual([
    '#reply-body Answer',
    '#consent Read and sign',
    '#secrets Send it again',
  ]);
  expect(shown(wait('confirm'))).toEqual(['#closing Is it solved?']);
});

test('several extras are one step, with all that is owed', () => {
  expect(
    shown(
      wait('decide', null, 'a'),
      wait('decide', null, 'b'),
      wait('pay', 74_925, 'c'),
      wait('pay', 75, 'd'),
    ),
  ).toEqual(['#extras See and decide', '#extras Pay ₹750.00']);
});

test('nobody is urged to rate', () => {
  expect(shown(wait('rate'))).toEqual([]);
});
