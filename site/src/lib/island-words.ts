/**
 * The catalogues whose words scripts of a page say, by what is done on it. A reader of another language gets them as
 * one script: nobody loads a language that is not read.
 */
const everywhere = ['site/session', 'site/lines'] as const;
const checks = ['contract', 'people', 'password', 'pin', 'gstin', 'rich-text', 'calendar'] as const;
const inputs = ['tickets/input', 'devices/input', 'customers/input', 'profile-hints'] as const;
const forms = [...everywhere, 'site/common', ...checks, ...inputs] as const;
const writing = ['site/rich-text', 'site/attachments'] as const;

export const islandWords = {
  page: everywhere,
  entry: [...forms, 'site/auth'],
  profile: [...forms, 'site/profile'],
  booking: [
    ...forms,
    ...writing,
    'site/booking',
    'site/templates',
    'site/devices',
    'devices/input',
    'site/payment',
  ],
  ticket: [
    ...forms,
    ...writing,
    'site/thread',
    'site/thread-later',
    'site/ticket-actions',
    'site/secrets',
    'site/payment',
  ],
  details: [...forms, ...writing, 'site/tickets'],
  paying: [...everywhere, 'site/common', 'site/payment', 'calendar'],
  tickets: [...everywhere, 'site/bulk'],
  notifications: [...everywhere, 'site/notifications'],
} as const satisfies Record<string, readonly string[]>;

export type IslandPart = keyof typeof islandWords;

const parts: Readonly<Record<string, IslandPart>> = {
  '/login': 'entry',
  '/register': 'entry',
  '/check-your-mail': 'entry',
  '/verify-email': 'entry',
  '/forgot-password': 'entry',
  '/reset-password': 'entry',
  '/customer/welcome': 'profile',
  '/customer/profile': 'profile',
  '/customer/tickets': 'tickets',
  '/customer/tickets/new': 'booking',
  '/customer/tickets/[number]': 'ticket',
  '/customer/tickets/[number]/confirm': 'ticket',
  '/customer/tickets/[number]/update': 'details',
  '/customer/invoices': 'paying',
  '/customer/payments': 'paying',
  '/customer/notifications': 'notifications',
};

/** What is done on a page. @param route as in the folder of pages: `/customer/tickets/[number]` */
export function islandPartOf(route: string): IslandPart {
  return parts[route.replace(/\/$/, '')] ?? 'page';
}
