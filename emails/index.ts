import { render } from '@react-email/render';
import { createElement } from 'react';
import { headerSafe } from '#kernel/hostile.ts';
import { plainText } from './plain-text.ts';
import type { EmailTemplate, MailContext } from './template.ts';
import { alreadyRegistered } from './templates/already-registered.tsx';
import { deskNews } from './templates/desk-news.tsx';
import { duplicatePaymentRefund } from './templates/duplicate-payment-refund.tsx';
import { extraProposed } from './templates/extra-proposed.tsx';
import { extraWithdrawn } from './templates/extra-withdrawn.tsx';
import { modificationAnswered } from './templates/modification-answered.tsx';
import { passwordChanged } from './templates/password-changed.tsx';
import { paymentFailed } from './templates/payment-failed.tsx';
import { paymentReceived } from './templates/payment-received.tsx';
import { refundDelayed } from './templates/refund-delayed.tsx';
import { refundDone } from './templates/refund-done.tsx';
import { refundStarted } from './templates/refund-started.tsx';
import { resetPassword } from './templates/reset-password.ts';
import { secretLost } from './templates/secret-lost.tsx';
import { sessionConsent } from './templates/session-consent.tsx';
import { staffAlert } from './templates/staff-alert.tsx';
import { ticketAssigned } from './templates/ticket-assigned.tsx';
import { ticketBooked } from './templates/ticket-booked.tsx';
import { ticketCancelled } from './templates/ticket-cancelled.tsx';
import { ticketClosed } from './templates/ticket-closed.tsx';
import { ticketMerged } from './templates/ticket-merged.tsx';
import { ticketMessage } from './templates/ticket-message.tsx';
import { verifyEmail } from './templates/verify-email.ts';
import { welcome } from './templates/welcome.tsx';

/** Every mail the portal can write, by the name that a delivery stores. */
export const emailTemplates = {
  'verify-email': verifyEmail,
  'already-registered': alreadyRegistered,
  'reset-password': resetPassword,
  'password-changed': passwordChanged,
  welcome,
  'ticket-booked': ticketBooked,
  'payment-received': paymentReceived,
  'payment-failed': paymentFailed,
  'duplicate-payment-refund': duplicatePaymentRefund,
  'ticket-cancelled': ticketCancelled,
  'refund-started': refundStarted,
  'refund-done': refundDone,
  'refund-delayed': refundDelayed,
  'ticket-assigned': ticketAssigned,
  'ticket-merged': ticketMerged,
  'ticket-message': ticketMessage,
  'ticket-closed': ticketClosed,
  'modification-answered': modificationAnswered,
  'extra-proposed': extraProposed,
  'extra-withdrawn': extraWithdrawn,
  'secret-lost': secretLost,
  'session-consent': sessionConsent,
  'desk-news': deskNews,
  'staff-alert': staffAlert,
} as const;

export type EmailName = keyof typeof emailTemplates;
export type EmailProps<Name extends EmailName> =
  (typeof emailTemplates)[Name] extends EmailTemplate<infer Props> ? Props : never;
export type RenderedEmail = { subject: string; html: string; text: string };

/** True for the name of a mail that exists; a delivery stores it as text. */
export function isEmailName(name: string): name is EmailName {
  return Object.hasOwn(emailTemplates, name);
}

/**
 * Puts a mail in words, as HTML and as plain text of the same content.
 * @throws ZodError when the props are not those of the template
 */
export async function renderEmail<Name extends EmailName>(
  name: Name,
  props: EmailProps<Name>,
  context: MailContext,
): Promise<RenderedEmail> {
  return renderStoredEmail(name, props, context);
}

/**
 * The same for a delivery read back from the database, where name and props are any text and JSON.
 * @throws RangeError for a name that is no mail
 */
export async function renderStoredEmail(
  name: string,
  stored: unknown,
  context: MailContext,
): Promise<RenderedEmail> {
  if (!isEmailName(name)) throw new RangeError(`there is no mail named ${JSON.stringify(name)}`);
  // The schema of a template proves the props of that template, which a union of templates cannot express.
  const template = emailTemplates[name] as unknown as EmailTemplate<unknown>;
  const props = template.schema.parse(stored);
  const html = await render(createElement(() => template.component({ props, context })));
  return { subject: headerSafe(template.subject(props, context)), html, text: plainText(html) };
}
