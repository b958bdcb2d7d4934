import { cleanText, hasControlOrBidi } from './hostile.ts';
import { catalogue, type Locale } from './messages.ts';

export const peopleWords = catalogue({
  name: 'people',
  en: {
    email: 'Please enter an e-mail address like name@example.com.',
    phone: 'Please enter a mobile number with 10 digits, or one with its country code, like +91 98765 43210.',
    nameShort: 'Please enter a name of at least 2 characters.',
    nameLong: 'A name can have at most 80 characters.',
    nameLetters: 'A name is made of letters, spaces and simple marks like . - and apostrophe.',
  },
});

const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const topLevel = '[a-z](?:[a-z0-9-]{0,61}[a-z0-9])';
const address = new RegExp(`^${atom}(?:\\.${atom})*@(?:${label}\\.)+${topLevel}$`);

/** Without surrounding spaces and in small letters: the form that is compared and stored. */
export function normaliseEmail(value: string): string {
  return value.trim().toLowerCase();
}

/**
 * Says what is wrong with an e-mail address, or null. Exactly one plain address: no display name, list,
 * comment, quotes or line break, because a mail library would deliver to what follows one.
 */
export function emailProblem(value: string, locale?: Locale): string | null {
  const email = normaliseEmail(value);
  // Length first: it bounds the work of the pattern (RFC 5321: 254 in all, 64 before the @)
  const fits = email.length <= 254 && email.indexOf('@') <= 64;
  return fits && address.test(email) ? null : peopleWords(locale).email;
}

/**
 * E.164 (`+919876543210`). Ten digits, with or without a leading 0 or 91, are an Indian mobile number;
 * everything else needs its country code. Null when it is no phone number.
 */
export function normalisePhone(value: string): string | null {
  if (value.length > 40 || !/^\+?[\d\s().\-\u2010-\u2013]+$/.test(value.trim())) return null;
  const digits = value.replaceAll(/\D/g, '');
  const international = value.trim().startsWith('+')
    ? digits
    : /^00[1-9]/.test(digits)
      ? digits.slice(2)
      : null;
  if (international !== null) {
    if (international.startsWith('91'))
      return /^91[6-9]\d{9}$/.test(international) ? `+${international}` : null;
    return /^[1-9]\d{6,14}$/.test(international) ? `+${international}` : null;
  }
  const mobile = /^(?:0|91)?([6-9]\d{9})$/.exec(digits)?.[1];
  return mobile ? `+91${mobile}` : null;
}

/** Says what is wrong with a phone number, or null: every form that `normalisePhone` reads will do. */
export function phoneProblem(value: string, locale?: Locale): string | null {
  return normalisePhone(value) === null ? peopleWords(locale).phone : null;
}

/** One spelling for equal letters (NFC), single spaces, none around. */
export function normaliseName(value: string): string {
  return value.normalize('NFC').trim().replaceAll(/ {2,}/g, ' ');
}

/**
 * Says what is wrong with a person's name, or null: 2 to 80 characters, letters of any script with the
 * joiners that Indian scripts need. Refuses control and direction marks, markup and heaps of accents.
 */
export function nameProblem(value: string, locale?: Locale): string | null {
  const words = peopleWords(locale);
  const name = normaliseName(value);
  const length = [...name].length;
  if (length < 2) return words.nameShort;
  if (length > 80) return words.nameLong;
  const plain =
    !hasControlOrBidi(name) &&
    /^[\p{L}\p{M}\p{Nd} .,'’‘`´()&/·\-\u2010\u2011\u200c\u200d]+$/u.test(name) &&
    /\p{L}/u.test(name) &&
    !/\p{M}{5}/u.test(name);
  return plain ? null : words.nameLetters;
}

const latinTitles = 'mr|mrs|ms|miss|mx|dr|prof|shri|shrimati|shree|sri|smt|kumari';
const devanagariTitles = 'श्री|श्रीमती|श्रीमान|सुश्री|कुमारी|डॉ|डॉक्टर|प्रो';
const kannadaTitles = 'ಶ್ರೀ|ಶ್ರೀಮತಿ|ಶ್ರೀಮಾನ್|ಕುಮಾರಿ|ಡಾ|ಪ್ರೊ';
const title = `(?:${latinTitles}|${devanagariTitles}|${kannadaTitles})`.normalize('NFC');
const titles = new RegExp(`^${title}\\.?$`, 'iu');
/** `Dr.Asha`, as it is often typed. */
const gluedTitle = new RegExp(`^(${title})\\.(?=\\p{L})`, 'iu');

/** How a person is greeted: without title; the whole name when it begins with an initial. */
export function firstName(name: string): string {
  const words = normaliseName(cleanText(name)).replace(gluedTitle, '$1. ').split(' ');
  const from = words.findIndex((word) => !titles.test(word));
  const called = from > 0 ? words.slice(from) : words;
  const [first = '', second] = called;
  return second &&
    /^(?:\p{L}\p{M}*\.?){1,2}$/u.test(first) &&
    (first.includes('.') || [...first].length === 1)
    ? called.join(' ')
    : first;
}
