import { createHash } from 'node:crypto';

/** The key of the delivery that brought a link: the same link is mailed once, and its mail is found again. */
export function linkKey(purpose: 'verify-email' | 'reset-password', token: string): string {
  return `${purpose}:${createHash('sha256').update(token).digest('hex')}`;
}
