import type * as z from 'zod/mini';
import type { confirmInput } from '#collections/payments/contract.ts';
import type { CheckoutView } from '#collections/payments/view.ts';

type Checkout = NonNullable<CheckoutView['checkout']>;
export type CheckoutAnswer = z.input<typeof confirmInput>;
type Failure = { error?: { description?: string } };

/** The part of the vendor's check-out that is used (Razorpay, standard web integration). */
type RazorpayInstance = {
  open(): void;
  on(event: 'payment.failed', listener: (failure: Failure) => void): unknown;
};
type RazorpayConstructor = new (options: Record<string, unknown>) => RazorpayInstance;
declare global {
  interface Window {
    Razorpay?: RazorpayConstructor;
  }
}

export type CheckoutEvents = {
  onAnswer: (answer: CheckoutAnswer) => void;
  onFailure: (reason: string) => void;
  onDismiss: () => void;
};

/**
 * Opens the vendor's check-out over the page.
 * @throws Error when its script cannot be loaded
 */
export async function openCheckout(checkout: Checkout, events: CheckoutEvents): Promise<void> {
  const Razorpay = await loadRazorpay(checkout.scriptUrl);
  const razorpay = new Razorpay({
    key: checkout.key,
    order_id: checkout.orderId,
    amount: checkout.amount,
    currency: checkout.currency,
    name: checkout.name,
    description: checkout.description,
    prefill: checkout.prefill,
    theme: { color: getComputedStyle(document.documentElement).getPropertyValue('--brand').trim() },
    handler: events.onAnswer,
    modal: { ondismiss: events.onDismiss, confirm_close: true },
    ...(mayNotCallBack()
      ? { redirect: true, callback_url: new URL(checkout.returnUrl, location.origin).href }
      : {}),
  });
  razorpay.on('payment.failed', ({ error }) => events.onFailure(error?.description ?? ''));
  razorpay.open();
}

/** Browsers inside other apps hide the check-out's frame; there it leaves the page and comes back with a form post. */
function mayNotCallBack(): boolean {
  return /\b(FBAN|FBAV|FB_IAB|Instagram|Line\/|MicroMessenger)|; wv\)/.test(navigator.userAgent);
}

let loading: Promise<RazorpayConstructor> | null = null;

function loadRazorpay(url: string): Promise<RazorpayConstructor> {
  if (window.Razorpay) return Promise.resolve(window.Razorpay);
  loading ??= new Promise<RazorpayConstructor>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () =>
      window.Razorpay ? resolve(window.Razorpay) : reject(new Error('the check-out script brought nothing'));
    script.onerror = () => {
      script.remove();
      reject(new Error('the check-out script could not be loaded'));
    };
    document.head.append(script);
  }).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
