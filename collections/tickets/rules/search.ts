/** Makes what was typed mean itself inside LIKE: `%`, `_` and `\` are characters, not patterns. */
export function escapeLike(typed: string): string {
  return typed.replace(/[\\%_]/g, (character) => `\\${character}`);
}

/** The same places at which `search_tokens` of the database splits: spaces, and punctuation of Latin and Indian scripts. */
const between =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is no word is not looked for.
  /[\s\u0001-/:-@[-`{-\u00bf\u2000-\u200b\u200e-\u206f\u20b9\u0964\u0965\u3000-\u303f]+/u;

/** Words of a search, as the database keeps them: lower case, at most eight, each at most 60 characters. */
export function searchTokens(typed: string): string[] {
  const words = typed
    .normalize('NFKC')
    .toLowerCase()
    .split(between)
    .filter(Boolean)
    .map((word) => [...word].slice(0, 60).join(''));
  return [...new Set(words)].slice(0, 8);
}

/** Whether something was typed that is part of no word, such as a quote or a percent sign. */
export function hasSigns(typed: string): boolean {
  return typed.split(/\s+/).some((part) => part !== '' && between.test(part));
}

/** What is shorter begins very many words. */
const shortestInside = 3;

/**
 * Words that every text with this part in it holds: those behind a sign (“hp-1234” stands before a word that begins with
 * 1234), the last of them perhaps only as a beginning. What stands before the first sign may be the end of any word.
 */
export function wordsInside(part: string): { word: string; whole: boolean }[] {
  const [, ...behind] = part.normalize('NFKC').toLowerCase().split(between);
  return behind
    .map((word, at) => ({ word: [...word].slice(0, 60).join(''), whole: at < behind.length - 1 }))
    .filter(({ word }) => [...word].length >= shortestInside);
}

/** A `tsquery` that finds what begins with the word. Only for words of `searchTokens`, which hold no quote and no backslash. */
export function prefixQuery(word: string): string {
  return `'${word}':*`;
}

/** The same for the words of one account, as `words_of_account` of the database puts them together. @param account its id */
export function prefixQueryOf(account: string, word: string): string {
  return `${wordQueryOf(account, word)}:*`;
}

/** A `tsquery` for the whole word of one account. */
export function wordQueryOf(account: string, word: string): string {
  return `'${account.slice(-12)}:${word}'`;
}

/** How many letters a word may be off and still be meant: none of three, one of up to five, two of more; a number has no near one. */
export function typosAllowed(word: string): number {
  if (/\p{N}/u.test(word)) return 0;
  const letters = [...word].length;
  if (letters < 4) return 0;
  return letters < 6 ? 1 : 2;
}
