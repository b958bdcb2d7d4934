import { expect, test } from 'vitest';
import type { TicketAction } from '#collections/tickets/card-view.ts';
import { actionLinks } from './action-links.ts';

const ticket = (actions: TicketAction[], invoiceNumber: string | null = 'INV-2026-0001') => ({
  number: 'RT2026-0001',
  invoiceNumber,
  actions,
});

test('each action that the rule gives leads somewhere, in its order', () => {
  const all: TicketAction[] = [
    'pay',
    'provide_information',
    'sign_consent',
    'answer_extra',
    'pay_extra',
    'confirm',
    'not_yet',
    'rate',
    'reopen',
    'update_info',
    'request_modification',
    'send_secret',
    'withdraw_consent',
    'cancel',
    'download_invoice',
    'book_again',
    'save_template',
    'download_summary',
    'contact_support',
  ];
  const links = actionLinks(ticket(all));
  expect(links.map(({ action }) => action)).toEqual(all);
  for (const link of links) expect(link.href, link.action).toMatch(/^(#|\/)\S+$/);
  expect(new Set(links.map(({ label }) => label)).size).toBe(all.length);
});

test('what the rule does not give is not there, and neither is an invoice without a number', () => {
  expect(actionLinks(ticket(['contact_support'])).map(({ action }) => action)).toEqual(['contact_support']);
  expect(actionLinks(ticket(['download_invoice'], null))).toEqual([]);
});

test('booking again names the ticket that it begins with', () => {
  expect(actionLinks(ticket(['book_again']))[0]?.href).toBe('/customer/tickets/new?again=RT2026-0001');
});
