/** Every address of the site, once. Paths are relative to the origin, so that links never leave it. */
export const paths = {
  home: '/',
  status: '/status',
  checkCaller: (query?: Query) => withQuery('/check-a-caller', query),
  help: (query?: Query) => withQuery('/help', query),
  article: (slug: string) => `/help/${encodeURIComponent(slug)}`,
  legal: (document: 'privacy' | 'terms' | 'refunds' | 'grievance') => `/legal/${document}`,
  logIn: (next?: string, why?: 'idle' | 'absolute' | 'ended' | 'out' | 'reset' | 'verified') =>
    withQuery('/login', { why, next }),
  logOut: '/log-out',
  theme: '/preferences/theme',
  language: '/preferences/language',
  register: (next?: string) => withQuery('/register', { next }),
  forgotPassword: '/forgot-password',
  resetPassword: '/reset-password',
  verifyEmail: '/verify-email',
  checkYourMail: (next?: string) => withQuery('/check-your-mail', { next }),

  dashboard: '/customer/dashboard',
  welcome: '/customer/welcome',
  tickets: (query?: Query) => withQuery('/customer/tickets', query),
  newTicket: (query?: Query) => withQuery('/customer/tickets/new', query),
  templates: (query?: Query) => withQuery('/customer/templates', query),
  devices: (query?: Query) => withQuery('/customer/devices', query),
  bulkTickets: '/customer/tickets/bulk',
  ticket: (number: string) => `/customer/tickets/${encodeURIComponent(number)}`,
  updateTicket: (number: string) => `/customer/tickets/${encodeURIComponent(number)}/update`,
  cancelTicket: (number: string) => `/customer/tickets/${encodeURIComponent(number)}/cancel`,
  confirmTicket: (number: string) => `/customer/tickets/${encodeURIComponent(number)}/confirm`,
  invoices: (query?: Query) => withQuery('/customer/invoices', query),
  invoice: (number: string) => `/customer/invoices/${encodeURIComponent(number)}`,
  payments: (query?: Query) => withQuery('/customer/payments', query),
  payment: (id: string) => `/customer/payments/${encodeURIComponent(id)}`,
  notifications: '/customer/notifications',
  profile: '/customer/profile',
} as const;

/** Doors of the API that the browser calls itself. */
export const api = {
  language: '/api/portal/language',
  logIn: '/api/portal/session/log-in',
  logOut: '/api/portal/session/log-out',
  extend: '/api/portal/session/extend',
  register: '/api/portal/register',
  verifyEmail: '/api/portal/verify-email',
  resendVerification: '/api/portal/verify-email/resend',
  forgotPassword: '/api/portal/password/forgot',
  resetPassword: '/api/portal/password/reset',
  checkCaller: '/api/portal/check-caller',
} as const;

export type Query = Record<string, string | number | boolean | null | undefined>;

/** Adds what is set to a path; empty values are left out, so that the address stays short. */
export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '' && value !== false)
      search.set(key, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
