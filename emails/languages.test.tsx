import { expect, test } from 'vitest';
import { translate } from '#kernel/messages.ts';
import { type EmailName, emailTemplates, renderStoredEmail } from './index.ts';
import { hi } from './languages/hi.ts';
import { kn } from './languages/kn.ts';
import { sampleContext } from './sample-context.ts';

translate('kn', kn);
translate('hi', hi);

const staff: readonly string[] = ['desk-news', 'staff-alert'];
const names = (Object.keys(emailTemplates) as EmailName[]).filter((name) => !staff.includes(name));
const scripts = { kn: /[\u0c80-\u0cff]/, hi: /[\u0900-\u097f]/ };

test.each(names.flatMap((name) => [[name, 'kn'] as const, [name, 'hi'] as const]))(
  '%s speaks %s from its subject to its foot',
  async (name, locale) => {
    const context = { ...sampleContext, locale };
    const mail = await renderStoredEmail(name, emailTemplates[name].sample, context);
    expect(mail.subject).toMatch(scripts[locale]);
    expect(mail.html).toContain(`lang="${locale}"`);
    // Names are Latin, and what people wrote is theirs; no sentence of ours is left in English.
    const ours = mail.text.replaceAll(/^>.*$/gm, '');
    expect(ours).not.toMatch(/\b(you|your|please|we|the ticket|because)\b/i);
  },
);
