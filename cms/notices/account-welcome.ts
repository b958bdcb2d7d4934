import { queryOne, sql } from '#toolkit/database.ts';
import { defineNotice } from './notice.ts';

type Facts = { customer: string; name: string; email: string };

/** The address is proven and the account is ready. */
export const accountWelcome = defineNotice<Facts>({
  load: (req, customer) =>
    queryOne<Facts>(req, sql`select id as customer, name, email from customers where id = ${customer}::uuid`),
  tell: ({ customer, name, email }) => ({
    entries: [{ customer, category: 'system', kind: 'account.welcome', ticket: null, data: {} }],
    mails: [{ template: 'welcome', person: customer, customer, recipient: email, props: { name } }],
  }),
  sample: { customer: '019c3333-3333-7333-8333-333333333333', name: 'Asha Rao', email: 'asha@example.in' },
});
