import type { Paise } from '#kernel/paise.ts';
import type { GatewayPayment } from '#toolkit/ports.ts';
import { gatewayError } from './problems.ts';

/**
 * Captures a payment; after anything but a clear yes the gateway's own record decides.
 * "Already captured" comes in several wordings, and a lost answer looks like none: both are
 * settled by reading the payment, never by capturing again.
 * @throws GatewayError the first problem, unless the payment turns out to be captured in full
 */
export async function captureOnce(
  amount: Paise,
  doors: { capture(): Promise<GatewayPayment>; fetch(): Promise<GatewayPayment> },
): Promise<GatewayPayment> {
  try {
    const payment = await doors.capture();
    if (payment.captured) return payment;
  } catch (thrown) {
    const problem = gatewayError(thrown);
    const payment = await doors.fetch().catch(() => null);
    if (payment?.captured && payment.amount === amount) return payment;
    throw problem;
  }
  // A yes that does not say "captured" is no proof.
  return doors.fetch();
}
