import { randomUUID } from 'node:crypto';
import type { APIResponse, Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { metadataHeader, pieceType, tusVersion } from '#collections/uploads/contract.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import { desktop, portal, type Visitor, visitor } from './browser.ts';
import { linkIn, mailAbout } from './inbox.ts';
import { aPerson, type Person } from './people.ts';

/** Sends JSON to the API as the page's person, in the way a page of the portal does. */
export async function call(
  page: Page,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  data: unknown = {},
): Promise<APIResponse> {
  return page.request.fetch(path, { method, data, headers: { origin: portal.url } });
}

async function must<T>(answer: Promise<APIResponse>): Promise<T> {
  const response = await answer;
  if (!response.ok()) throw new Error(`${response.status()} ${response.url()}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** Uploads a file without the form. @returns its id */
export async function upload(page: Page, file: { name: string; buffer: Buffer }): Promise<string> {
  const at = (method: string, path: string, headers: Record<string, string> = {}, data?: Buffer) =>
    page.request.fetch(path, {
      method,
      headers: { origin: portal.url, 'tus-resumable': tusVersion, ...headers },
      ...(data ? { data } : {}),
    });
  const metadata = metadataHeader({ filename: file.name });
  const length = { 'upload-length': String(file.buffer.byteLength), 'upload-metadata': metadata };
  const begun = await at('POST', '/api/portal/uploads', length);
  const place = begun.headers().location ?? '';
  await at('PATCH', place, { 'content-type': pieceType, 'upload-offset': '0' }, file.buffer);
  return (await must<{ id: string }>(at('POST', `${place}/finish`))).id;
}

/** What a page's view endpoint gives the page's person. */
export async function view<T>(page: Page, name: string): Promise<T> {
  return (await must<{ data: T }>(page.request.get(`/api/portal/views/${name}`))).data;
}

type Customer = Visitor & { person: Person };

const address = { line1: '14, 3rd Cross', city: 'Bengaluru', stateCode: '29', pin: '560038' };

/** A customer nobody has met, logged in and with her address, without going through the pages for it. */
export async function aCustomer(
  options: BrowserContextOptions = desktop,
  more: { expected?: RegExp[]; change?: Partial<Person>; bare?: boolean; browser?: Promise<Browser> } = {},
): Promise<Customer> {
  const guest = await visitor(options, more.expected, more.browser);
  const person = aPerson(more.change);
  const { page } = guest;
  const { noticeVersion } = await view<{ noticeVersion: string }>(page, 'plain');
  const { name, email, phone, password } = person;
  const consents = { whatsapp: false, marketing: false };
  await must(
    call(page, 'POST', '/api/portal/register', {
      name,
      email,
      phone,
      password,
      adult: true,
      consents,
      noticeVersion,
    }),
  );
  // Her first mail, in whatever language.
  const link = linkIn(await mailAbout(email, /./), '/verify-email');
  await must(
    call(page, 'POST', '/api/portal/verify-email', {
      token: new URL(link, portal.url).searchParams.get('token'),
    }),
  );
  await enter(page, person);
  if (!more.bare)
    await must(call(page, 'PUT', '/api/portal/profile', { name, phone, preferredContact: 'phone', address }));
  return { ...guest, person };
}

/** Logs the page's browser in without the form. */
export async function enter(page: Page, person: Pick<Person, 'email' | 'password'>): Promise<void> {
  const { email, password } = person;
  await must(call(page, 'POST', '/api/portal/session/log-in', { email, password, remember: false }));
}

/** The same person with another device. */
export async function anotherDevice(
  person: Person,
  options: BrowserContextOptions = desktop,
  expected: RegExp[] = [],
): Promise<Customer> {
  const guest = await visitor(options, expected);
  await enter(guest.page, person);
  return { ...guest, person };
}

type Wanted = { subject?: string; description?: string; urgency?: string; tier?: string };

/** Books without the form; gives the ticket's number. */
export async function book(page: Page, person: Person, wanted: Wanted = {}): Promise<string> {
  const { name, email, phone } = person;
  const answer = await must<{ number: string }>(
    call(page, 'POST', '/api/portal/tickets', {
      bookingKey: randomUUID(),
      tier: wanted.tier ?? 'quick',
      category: 'performance',
      subject: wanted.subject ?? 'Laptop is slow since the last update',
      description: plainToRichText(wanted.description ?? 'Ten minutes to start, every morning.'),
      urgency: wanted.urgency ?? 'normal',
      attachments: [],
      contact: { name, phone, email, method: 'phone', time: 'any' },
    }),
  );
  return answer.number;
}

/** The gateway's order of a ticket: asked for as a page does that opens the check-out. */
export async function orderOf(page: Page, number: string): Promise<string> {
  const { checkout } = await must<{ checkout: { orderId: string } | null }>(
    call(page, 'POST', `/api/portal/tickets/${number}/pay`),
  );
  if (!checkout) throw new Error(`there is nothing to pay for ${number}`);
  return checkout.orderId;
}

/** Has the bank pay an order, without a check-out window: only the gateway's webhook can tell the portal. */
export async function payAtBank(orderId: string): Promise<string> {
  const response = await fetch(`${portal.gateway}/control/payments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ order_id: orderId }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return ((await response.json()) as { payment: { id: string } }).payment.id;
}

export async function untilPaid(page: Page, number: string): Promise<TicketDetailsView> {
  await expect
    .poll(async () => (await view<TicketDetailsView>(page, `tickets/${number}`)).payment.state, {
      timeout: 20_000,
      interval: 150,
    })
    .toBe('paid');
  return view<TicketDetailsView>(page, `tickets/${number}`);
}

/** A ticket that is booked and paid, with its invoice and payment. */
export async function bookAndPay(page: Page, person: Person, wanted: Wanted = {}) {
  const number = await book(page, person, wanted);
  const gatewayPaymentId = await payAtBank(await orderOf(page, number));
  const { payment, invoiceNumber } = await untilPaid(page, number);
  if (payment.state !== 'paid' || !invoiceNumber) throw new Error(`${number} has no invoice`);
  return { number, invoice: invoiceNumber, payment: payment.paymentId, gatewayPaymentId };
}
