import { post } from './person.ts';
import { aBooking } from './words.ts';

/** A ticket that is booked and paid through the doors that a browser uses. @returns its number */
export async function bookAndPay(given: {
  origin: string;
  gateway: string;
  cookie: string;
}): Promise<string> {
  const { origin, gateway, cookie } = given;
  const { number } = await post<{ number: string }>(origin, '/api/portal/tickets', cookie, aBooking());
  const { checkout } = await post<{ checkout: { orderId: string } }>(
    origin,
    `/api/portal/tickets/${number}/pay`,
    cookie,
    {},
  );
  await fetch(`${gateway}/control/payments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ order_id: checkout.orderId }),
  });
  await until(async () => {
    const response = await fetch(`${origin}/api/portal/views/tickets/${number}`, { headers: { cookie } });
    const { data } = (await response.json()) as { data: { payment: { state: string } } };
    return data.payment.state === 'paid';
  });
  return number;
}

/** Looks again and again for half a minute. @throws Error when it never comes */
export async function until(look: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 300; turn += 1) {
    if (await look().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('waited half a minute in vain');
}
