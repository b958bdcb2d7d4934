import { expect, test } from 'vitest';
import { matching } from './matching.ts';

const replies = [
  { id: '1', title: 'Ask for a time', text: 'When may we call you, Asha?' },
  { id: '2', title: 'Before a session', text: 'Please install AnyDesk. Ask if it does not start.' },
  { id: '3', title: 'Thanks', text: 'Thank you.' },
];
const found = (typed: string) => matching(replies, typed).map(({ id }) => id);

test('every word has to be there, in any case; a name counts before the text', () => {
  expect(found('')).toEqual(['1', '2', '3']);
  expect(found('ask')).toEqual(['1', '2']);
  expect(found('ANYDESK session')).toEqual(['2']);
  expect(found('asha time')).toEqual(['1']);
  expect(found('asha thanks')).toEqual([]);
});
