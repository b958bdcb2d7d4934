import { catalogue, type Locale } from './messages.ts';

export const minPasswordLength = 10;
export const maxPasswordLength = 128;

export const passwordWords = catalogue({
  name: 'password',
  en: {
    short: `Please use at least ${minPasswordLength} characters.`,
    long: `Please use at most ${maxPasswordLength} characters.`,
    common: 'This password is easy to guess. Please choose another one.',
    personal: 'Please do not use your name or e-mail address in the password.',
    longer: 'A few more characters or another word would make it stronger.',
    good: 'Good.',
    strong: 'Strong.',
  },
});

/** Whose password it is; what is known may not be part of it. */
export type PasswordOwner = { email?: string; name?: string };

/** What people choose first, everywhere and in India. Compared after digits and marks at the ends are taken off. */
const common = new Set(
  (
    'password passwort pass passwd qwerty qwertyuiop qwertyui asdfgh asdfghjkl zxcvbn zxcvbnm letmein welcome ' +
    'admin administrator login master monkey dragon sunshine princess football baseball iloveyou trustno ' +
    'superman batman shadow michael jordan abc abcd abcdef abcdefgh test testing changeme secret default guest ' +
    'hello freedom whatever starwars computer internet google samsung india indian bharat bengaluru bangalore ' +
    'karnataka mumbai delhi krishna ganesh ganesha shiva sairam omsairam jaishreeram cricket dhoni sachin ' +
    'quicktechpro quicktech technician support customer portal mypassword newpassword passwordpassword'
  ).split(' '),
);

const lookAlikes: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

const rows = ['01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz'];

/**
 * Says why a password is refused, or null. After NIST SP 800-63B: length counts, common and personal
 * passwords are refused, no rules about kinds of characters. Every script and every space is welcome.
 */
export function passwordProblem(password: string, owner: PasswordOwner = {}, locale?: Locale): string | null {
  const words = passwordWords(locale);
  const length = [...password].length;
  if (length < minPasswordLength) return words.short;
  if (length > maxPasswordLength) return words.long;
  if (isPersonal(password, owner)) return words.personal;
  return isCommon(password) ? words.common : null;
}

/**
 * How strong a password probably is, 0 to 4, and what to say about it. An own estimate: each character
 * counts log2 of the size of the alphabets used; one that repeats or continues a row of the keyboard or
 * the alphabet counts 1 bit, and what would be refused is never above 1.
 */
export function passwordStrength(
  password: string,
  owner: PasswordOwner = {},
  locale?: Locale,
): { score: 0 | 1 | 2 | 3 | 4; hint: string } {
  const words = passwordWords(locale);
  const problem = passwordProblem(password, owner, locale);
  const bits = entropyBits(password);
  if (problem) return { score: bits < 30 ? 0 : 1, hint: problem };
  if (bits < 40) return { score: 1, hint: words.longer };
  if (bits < 55) return { score: 2, hint: words.longer };
  return bits < 72 ? { score: 3, hint: words.good } : { score: 4, hint: words.strong };
}

function entropyBits(password: string): number {
  const characters = [...password.toLowerCase()];
  const perCharacter = Math.log2(alphabetSize(password));
  let bits = 0;
  characters.forEach((character, i) => {
    const previous = characters[i - 1];
    const foreseeable = previous !== undefined && (character === previous || isNext(previous, character));
    bits += foreseeable ? 1 : perCharacter;
  });
  // What repeats is worth little beyond its first turn
  return Math.min(bits, new Set(characters).size * perCharacter * 1.5);
}

function alphabetSize(password: string): number {
  const kinds: [RegExp, number][] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/\d/, 10],
    [/[^\p{L}\p{M}\d]/u, 33],
    [/[^\P{L}a-zA-Z]|\p{M}/u, 60],
  ];
  return kinds.reduce((size, [kind, letters]) => (kind.test(password) ? size + letters : size), 1);
}

function isNext(a: string, b: string): boolean {
  return rows.some((row) => row.includes(a + b) || row.includes(b + a));
}

function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  const letters = [...lower].map((c) => lookAlikes[c] ?? c).join('');
  const cores = [lower, letters, lower.replaceAll(/[^\p{L}\p{M}]/gu, '')].map((text) =>
    text.replaceAll(/^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu, ''),
  );
  // The digits at the end may have been turned into letters above: try without them too
  const trimmed = lower.replaceAll(/^[\d\W_]+|[\d\W_]+$/gu, '');
  cores.push([...trimmed].map((c) => lookAlikes[c] ?? c).join(''));
  return cores.some((core) => common.has(core)) || isForeseeable(lower);
}

/** `aaaaaaaaaa`, `abcabcabcabc`, `1234567890`, `qwertyuiop`. */
function isForeseeable(lower: string): boolean {
  const characters = [...lower];
  if (new Set(characters).size <= 3 || /^(.{1,5})\1+$/su.test(lower)) return true;
  const surprises = characters.filter((c, i) => {
    const previous = characters[i - 1];
    return previous === undefined || !(c === previous || isNext(previous, c));
  });
  return surprises.length <= 2;
}

function isPersonal(password: string, owner: PasswordOwner): boolean {
  const lower = password.toLowerCase();
  const local = owner.email?.split('@')[0] ?? '';
  const known = [local, ...(owner.name ?? '').split(/\s+/), (owner.name ?? '').replaceAll(/\s+/g, '')];
  return known.some((word) => [...word].length >= 4 && lower.includes(word.toLowerCase()));
}
