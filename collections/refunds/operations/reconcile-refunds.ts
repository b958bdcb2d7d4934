import type { PayloadRequest } from 'payload';
import { portsOf } from '#toolkit/ports-of.ts';
import { applyRefund } from './apply-refund.ts';

/**
 * Looks up every refund of a payment at the gateway and applies what is true there, the oldest first: the one way in for
 * webhook, job and sweep. None of them is believed, all of them only cause a look.
 * @throws GatewayError
 */
export async function reconcileRefunds(req: PayloadRequest, gatewayPaymentId: string): Promise<void> {
  const known = await portsOf(req).gateway.fetchRefunds(gatewayPaymentId);
  for (const refund of known.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime()))
    await applyRefund(req, refund);
}
