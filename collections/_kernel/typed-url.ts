import { linkUrl } from './link-url.ts';

/** The address that somebody typed, completed with what people leave out, or null when it is none. */
export function typedUrl(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const known = linkUrl(text);
  if (known !== null) return known;
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+:\d+(\/|$)/.test(text)) return null;
  const mail = text.includes('@') && !text.includes('/') ? linkUrl(`mailto:${text}`) : null;
  return mail ?? (text.includes('.') ? linkUrl(`https://${text}`) : null);
}
