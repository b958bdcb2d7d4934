import { searchTokens } from '#collections/tickets/rules/search.ts';

/** Words of a sentence that say nothing about a problem. */
const empty = new Set(
  `the and not with from this that have has had when what why how can cannot does did doesn't isn't won't for since after
  before about into onto over our your his her its their are was were been being will would should could there here just
  very some any all out off get got gets please help need want like always still only again`
    .split(/\s+/)
    .filter(Boolean),
);
const leastLetters = 3;

/** The words of a subject that can point to an article: no fillers, nothing shorter than three letters of Latin script. */
export function askedWords(typed: string): string[] {
  return searchTokens(typed).filter(
    (word) => !empty.has(word) && (!/^[a-z]+$/.test(word) || word.length >= leastLetters),
  );
}

/** A word as it begins, whether there is one or many of it: what begins with it is found. Only English says it with an s. */
export function singular(word: string): string {
  return /^[a-z]{3,}[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
