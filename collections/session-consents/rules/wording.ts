import { createHash } from 'node:crypto';
import type { Locale } from '#kernel/messages.ts';
import { locales } from '#kernel/messages.ts';
import type { ConsentWording } from '../view.ts';
import { consentWording } from './consent-wording.ts';

/** Goes up with every change of `consentWording`, in whatever language: rows tell by it what was agreed to. */
export const wordingVersion = 1;

/** What stands on the page, in its order. @param scope what the technician wants to look at and to change */
export function wordingOf(scope: string, locale: Locale): ConsentWording {
  return { ...consentWording(locale), asked: scope };
}

/** The same as one text: what is stored, and what the hash is of. */
export function textOf(wording: ConsentWording): string {
  const { intro, scope, asked, nothingElse, recording, recordingHint, backup, kept, none } = wording;
  const { signature, withdraw } = wording;
  const lines = [intro, scope, asked, nothingElse, recording, recordingHint, backup, kept, none];
  return [...lines, signature, withdraw].join('\n');
}

/** SHA-256 (FIPS 180-4) in hexadecimal, of UTF-8. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Which of the texts she had before her, by the hash that her page sent back; null for none of them. */
export function wordsShown(scope: string, hash: string): { language: Locale; words: string } | null {
  for (const language of locales) {
    const words = textOf(wordingOf(scope, language));
    if (hashOf(words) === hash) return { language, words };
  }
  return null;
}
