export type RazorpayOptions = {
  keyId: string;
  keySecret: string;
  /** Newest first. Older ones stay as long as the vendor still retries events signed with them. */
  webhookSecrets: string[];
  /** The sandbox's address. Never given with live keys. */
  baseUrl?: string | undefined;
  /** Where the browser loads the check-out from. */
  checkoutScriptUrl: string;
  timeoutMs: number;
};

/**
 * Checks the options and tells which world they belong to.
 * @throws Error that names the option, never its value
 */
export function modeOf(options: RazorpayOptions): 'sandbox' | 'test' | 'live' {
  const world = /^rzp_(test|live)_[A-Za-z0-9]+$/.exec(options.keyId)?.[1];
  if (world === undefined) throw new Error('razorpay: keyId must look like rzp_test_… or rzp_live_…');
  if (options.keySecret === '') throw new Error('razorpay: keySecret is empty');
  if (options.webhookSecrets.length === 0 || options.webhookSecrets.includes('')) {
    throw new Error('razorpay: webhookSecrets must hold at least one secret and no empty one');
  }
  if (!Number.isInteger(options.timeoutMs) || options.timeoutMs < 1) {
    throw new Error('razorpay: timeoutMs must be a whole number above 0');
  }
  if (options.baseUrl === undefined) return world === 'live' ? 'live' : 'test';
  if (world === 'live') throw new Error('razorpay: live keys must not be used with baseUrl');
  if (!URL.canParse(options.baseUrl)) throw new Error('razorpay: baseUrl is no URL');
  return 'sandbox';
}
