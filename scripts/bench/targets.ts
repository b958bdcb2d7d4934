import type { Target } from './load.ts';
import { aBooking, aReply } from './words.ts';

type World = {
  customer: string;
  staff: string;
  email: string;
  password: string;
  ticket: string;
  invoice: string;
  payment: string;
  /** Path of an article of the help. */
  article: string;
};

/** What is measured: pages as customers open them, the view endpoints behind them, what staff ask for, and changes. */
export function targetsOf(world: World): Target[] {
  const { customer, staff } = world;
  const page = (name: string, path: string): Target => ({ name, path, cookie: customer });
  const view = (path: string): Target => ({
    name: `view ${path.replace(world.ticket, ':number').replace(world.invoice, ':number').replace(world.payment, ':id')}`,
    path: `/api/portal/views/${path}`,
    cookie: customer,
  });
  const write = (name: string, path: string, body: () => unknown, mostConnections: number): Target => ({
    name,
    path,
    cookie: customer,
    method: 'POST',
    body,
    mostConnections,
  });
  return [
    { name: 'page landing', path: '/' },
    { name: 'page log-in', path: '/login' },
    { name: 'page help article', path: world.article },
    page('page dashboard', '/customer/dashboard'),
    page('page tickets', '/customer/tickets'),
    page('page tickets, searched', '/customer/tickets?q=laptop&sort=priority'),
    page('page ticket', `/customer/tickets/${world.ticket}`),
    page('page invoices', '/customer/invoices'),
    page('page invoice', `/customer/invoices/${world.invoice}`),
    page('page payments', '/customer/payments'),
    page('page notifications', '/customer/notifications'),
    page('page profile', '/customer/profile'),
    ...[
      'dashboard',
      'tickets',
      `tickets/${world.ticket}`,
      'booking',
      'invoices',
      `invoices/${world.invoice}`,
      'payments',
      `payments/${world.payment}`,
      'notifications',
      'profile',
      'plain',
    ].map(view),
    { name: 'view home', path: '/api/portal/views/home' },
    { name: 'desk queues', path: '/api/desk/queues?queue=unassigned', cookie: staff },
    { name: 'desk ticket', path: `/api/desk/tickets/${world.ticket}`, cookie: staff },
    {
      name: 'log-in',
      path: '/api/portal/session/log-in',
      method: 'POST',
      body: () => ({ email: world.email, password: world.password, remember: false }),
      mostConnections: 10,
    },
    write('book', '/api/portal/tickets', aBooking, 10),
    write('reply', `/api/portal/tickets/${world.ticket}/reply`, aReply, 10),
    write('pay (opens or finds the order)', `/api/portal/tickets/${world.ticket}/pay`, () => ({}), 1),
  ];
}
