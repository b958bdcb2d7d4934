import type { CheckoutView, ConfirmView } from '#collections/payments/view.ts';
import type { BookedView } from '#collections/tickets/booking-view.ts';
import type { BookRemoteInput } from '#collections/tickets/contract.ts';
import { demoVersion } from '../seed/legal/notice.ts';
import { aBooking } from './bookings.ts';
import { seedPassword } from './filled-template.ts';
import { aCustomer, cookieHeader } from './people.ts';
import type { Answer, Portal } from './processes.ts';
import { until } from './until.ts';

export type SignedIn = { email: string; password: string; cookie: string };

/** The demo's customer, signed in. */
export async function demoCustomer(portal: Portal): Promise<SignedIn> {
  const person = { email: 'asha.rao@example.com', password: seedPassword };
  return { ...person, cookie: await logIn(portal, person) };
}

/** Somebody who registered through the doors, confirmed the mailed link and filled in her address. */
export async function newCustomer(portal: Portal): Promise<SignedIn> {
  const { name, phone, profile, ...person } = aCustomer();
  await register(portal, { name, phone, ...person });
  good(
    await portal.call('/api/portal/verify-email', {
      body: { token: await mailedToken(portal, person.email) },
    }),
  );
  const cookie = await logIn(portal, person);
  good(
    await portal.call('/api/portal/profile', { method: 'PUT', body: { name, phone, ...profile }, cookie }),
  );
  return { ...person, cookie };
}

export async function register(
  portal: Portal,
  person: { name: string; phone: string; email: string; password: string },
): Promise<void> {
  const consents = { whatsapp: false, marketing: false };
  const body = { ...person, adult: true, consents, noticeVersion: demoVersion };
  good(await portal.call('/api/portal/register', { body }));
}

/** The secret of the link in the verification mail. */
export async function mailedToken(portal: Portal, email: string): Promise<string> {
  return until(`the verification mail of ${email}`, () => {
    const mail = portal.mails().find(({ to }) => to.includes(email));
    const token = /\/verify-email\?token=([^\s"<>]+)/.exec(mail?.text ?? '')?.[1];
    return token && decodeURIComponent(token.replaceAll('&amp;', '&'));
  });
}

export async function logIn(portal: Portal, person: { email: string; password: string }): Promise<string> {
  const { email, password } = person;
  const answer = good(
    await portal.call('/api/portal/session/log-in', { body: { email, password, remember: false } }),
  );
  return cookieHeader(answer.headers.getSetCookie());
}

/** Books through the door that the form uses. @returns the ticket's number */
export async function book(
  portal: Portal,
  who: { cookie: string },
  change: Partial<BookRemoteInput> = {},
): Promise<string> {
  const answer = await portal.call<BookedView>('/api/portal/tickets', {
    body: aBooking(change),
    cookie: who.cookie,
  });
  return good(answer).body.number;
}

type Checkout = NonNullable<CheckoutView['checkout']>;

/** Presses "Pay". @returns what the browser hands to Checkout */
export async function pay(portal: Portal, who: { cookie: string }, number: string): Promise<Checkout> {
  const { body } = good(await askToPay(portal, who, number));
  if (!body.checkout) throw new Error(`nothing to pay for ${number}`);
  return body.checkout;
}

export function askToPay(
  portal: Portal,
  who: { cookie: string },
  number: string,
): Promise<Answer<CheckoutView>> {
  return portal.call<CheckoutView>(`/api/portal/tickets/${number}/pay`, { body: {}, cookie: who.cookie });
}

export type CheckoutAnswer = {
  razorpay_payment_id: string;
  razorpay_order_id: string;
  razorpay_signature: string;
};

/** Pays at the gateway as the payer does in Checkout. @returns what Checkout hands to the page */
export async function checkoutAnswer(
  portal: Portal,
  orderId: string,
  how: Record<string, unknown> = {},
): Promise<CheckoutAnswer> {
  const { callback } = await portal.gateway.control<{ callback: CheckoutAnswer }>('payments', {
    order_id: orderId,
    ...how,
  });
  return callback;
}

/** The page hands Checkout's answer in. */
export function confirm(
  portal: Portal,
  who: { cookie: string },
  answer: CheckoutAnswer,
): Promise<Answer<ConfirmView>> {
  return portal.call<ConfirmView>('/api/portal/payments/confirm', { body: answer, cookie: who.cookie });
}

function good<Body>(answer: Answer<Body>): Answer<Body> {
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw new Error(`${answer.status} ${answer.text}`);
}
