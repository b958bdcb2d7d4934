import { createHmac } from 'node:crypto';
import { razorpayGateway } from '#plugins/razorpay/index.ts';
import type { PaymentGateway } from '#toolkit/ports.ts';
import { env } from './env.ts';

/** Keys of the sandbox gateway, derived from this installation's secret: nothing to configure, nothing shared. */
export function sandboxKeys(secret: string = env().SECRET): {
  keyId: string;
  keySecret: string;
  webhookSecret: string;
} {
  const derived = (what: string) => createHmac('sha256', secret).update(`sandbox ${what}`).digest('hex');
  return {
    keyId: `rzp_test_sbx${derived('key id').slice(0, 11)}`,
    keySecret: derived('key secret').slice(0, 24),
    webhookSecret: derived('webhook secret').slice(0, 32),
  };
}

/** Razorpay when its keys are set, otherwise the same client against the sandbox gateway. */
export function gateway(): PaymentGateway {
  const settings = env();
  const timeoutMs = settings.GATEWAY_TIMEOUT_MS;
  if (settings.SANDBOX_URL) {
    const keys = sandboxKeys();
    return razorpayGateway({
      keyId: keys.keyId,
      keySecret: keys.keySecret,
      webhookSecrets: [keys.webhookSecret, settings.RAZORPAY_WEBHOOK_SECRET_OLD].filter(
        (s) => s !== undefined,
      ),
      baseUrl: settings.SANDBOX_URL,
      checkoutScriptUrl: '/sandbox/v1/checkout.js',
      timeoutMs,
    });
  }
  return razorpayGateway({
    keyId: settings.RAZORPAY_KEY_ID ?? '',
    keySecret: settings.RAZORPAY_KEY_SECRET ?? '',
    webhookSecrets: [settings.RAZORPAY_WEBHOOK_SECRET, settings.RAZORPAY_WEBHOOK_SECRET_OLD].filter(
      (s) => s !== undefined,
    ),
    checkoutScriptUrl: 'https://checkout.razorpay.com/v1/checkout.js',
    timeoutMs,
  });
}
