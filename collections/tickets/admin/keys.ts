/** What a single key does at the desk. */
export type DeskKey = 'next' | 'previous' | 'take' | 'reply' | 'note' | 'macro' | 'choose' | 'help';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const keys: Readonly<Record<string, DeskKey>> = {
  j: 'next',
  k: 'previous',
  t: 'take',
  r: 'reply',
  n: 'note',
  m: 'macro',
  x: 'choose',
  '?': 'help',
};

/**
 * The action of a key pressed outside of fields, or null. Arrows go from row to row only within the list, for elsewhere
 * they scroll.
 */
export function deskKey(event: Pressed, where: { inField: boolean; inList: boolean }): DeskKey | null {
  if (where.inField || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (where.inList && event.key === 'ArrowDown') return 'next';
  if (where.inList && event.key === 'ArrowUp') return 'previous';
  return keys[event.key.toLowerCase()] ?? null;
}
