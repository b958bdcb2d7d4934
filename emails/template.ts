import type { ReactElement } from 'react';
import { z } from 'zod';
import type { Locale } from '#kernel/messages.ts';

/** What the foot of every mail says, from the settings that staff edit. */
export type MailCompany = {
  name: string;
  address: string[];
  email: string;
  phone: string;
  emergencyPhone: string;
  hoursText: string;
  grievance: { name: string; email: string; phone: string };
};

export type MailContext = {
  locale?: Locale;
  /** The portal's origin, `https://portal.example.in`. Every link of a mail stays under it. */
  baseUrl: string;
  company: MailCompany;
};

/** One mail: its words are a pure function of props (JSON, as a delivery stores them) and context. */
export type EmailTemplate<Props> = {
  schema: z.ZodType<Props>;
  /** One line, before it is made safe for a header. */
  subject: (props: Props, context: MailContext) => string;
  component: (mail: { props: Props; context: MailContext }) => ReactElement;
  sample: Props;
};

/** Holds all parts of a mail to the same props: words and sample fit what the schema lets through. */
export function defineEmail<Props>(template: EmailTemplate<Props>): EmailTemplate<Props> {
  return template;
}

/** Whole paise. */
export const amountProp = z.int();
/** ISO 8601 instant. */
export const instantProp = z.iso.datetime({ offset: true });
