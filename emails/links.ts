import type { MailContext } from './template.ts';

/** The pages of the portal that mails lead to. They show and ask; none changes anything by being opened. */
export function linksOf({ baseUrl }: MailContext) {
  const to = (path: string) => underBase(baseUrl, path);
  return {
    home: to('/'),
    logIn: to('/login'),
    forgotPassword: to('/forgot-password'),
    grievance: to('/legal/grievance'),
    dashboard: to('/customer/dashboard'),
    newTicket: to('/customer/tickets/new'),
    verifyEmail: (token: string) => to(`/verify-email?token=${encodeURIComponent(token)}`),
    resetPassword: (token: string) => to(`/reset-password?token=${encodeURIComponent(token)}`),
    ticket: (number: string) => to(`/customer/tickets/${encodeURIComponent(number)}`),
    invoice: (number: string) => to(`/customer/invoices/${encodeURIComponent(number)}`),
    admin: (path: string) => to(`/admin${path}`),
  };
}

/**
 * @throws RangeError when the result would leave the portal or its base is no http(s) origin
 */
function underBase(baseUrl: string, path: string): string {
  const base = new URL(baseUrl);
  const target = new URL(path, base);
  const http = base.protocol === 'https:' || base.protocol === 'http:';
  if (!http || target.origin !== base.origin || target.username !== '') {
    throw new RangeError('a link of a mail would leave the portal');
  }
  return target.href;
}
