import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeLike } from './search.ts';

/** What LIKE matches, by PostgreSQL's rules: `_` any character, `%` any text, `\` takes the next as it is. */
function matches(pattern: string, text: string): boolean {
  const [head, ...rest] = [...pattern];
  if (head === undefined) return text === '';
  const tail = rest.join('');
  if (head === '%')
    return matches(tail, text) || (text !== '' && matches(pattern, [...text].slice(1).join('')));
  const literal = head === '\\' ? rest[0] : head;
  const after = head === '\\' ? rest.slice(1).join('') : tail;
  const [first, ...others] = [...text];
  if (first === undefined) return false;
  return (head === '_' || first === literal) && matches(after, others.join(''));
}

test('what was typed matches itself and nothing else', () => {
  const typed = fc.string({
    unit: fc.constantFrom('%', '_', '\\', 'a', 'b', '₹', '😀'),
    maxLength: 6,
  });
  fc.assert(
    fc.property(typed, typed, (mine, other) => {
      expect(matches(escapeLike(mine), mine)).toBe(true);
      expect(matches(escapeLike(mine), other)).toBe(mine === other);
    }),
  );
});

test('a per cent sign finds no more than per cent signs', () => {
  expect(escapeLike('100%_\\')).toBe('100\\%\\_\\\\');
  expect(escapeLike('RT2026-0001')).toBe('RT2026-0001');
});
