import { emailProblem } from './people.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip these, so they hide a scheme
const hidesScheme = /[\u0000-\u0020\u007f-\u009f\\]/;

/**
 * The address a link may lead to, or null: http, https or mailto, without user name or password, with
 * nothing but an address after mailto.
 */
export function linkUrl(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 2048 || hidesScheme.test(value.trim())) return null;
  const typed = value.trim();
  if (/^mailto:/i.test(typed)) {
    const email = typed.slice(7);
    return emailProblem(email) ? null : `mailto:${email}`;
  }
  if (!/^https?:\/\//i.test(typed) || !URL.canParse(typed)) return null;
  const url = new URL(typed);
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  return web && url.username === '' && url.password === '' ? url.href : null;
}
