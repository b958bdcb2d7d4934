import { expect } from 'vitest';
import { portal } from './browser.ts';

export type Mail = { subject: string; text: string; html: string };

/** Mail that reached the local inbox for an address, oldest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const response = await fetch(`${portal.inbox}/api/email?to.address=${encodeURIComponent(address)}`);
  return (await response.json()) as Mail[];
}

/** Waits for a mail whose subject fits. */
export async function mailAbout(address: string, subject: RegExp): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        found = (await mailsTo(address)).findLast((mail) => subject.test(mail.subject));
        return found?.subject ?? '';
      },
      { timeout: 20_000, interval: 200 },
    )
    .toMatch(subject);
  return found as Mail;
}

/** The path of the first link in a mail that begins so. */
export function linkIn(mail: Mail, start: string): string {
  const link = mail.text.match(new RegExp(`${portal.url}(${start}[^\\s>)\\]]+)`))?.[1];
  if (!link) throw new Error(`no link ${start} in: ${mail.text}`);
  return link;
}
