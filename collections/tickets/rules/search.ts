/** Makes what was typed mean itself inside LIKE: `%`, `_` and `\` are characters, not patterns. */
export function escapeLike(typed: string): string {
  return typed.replace(/[\\%_]/g, (character) => `\\${character}`);
}
