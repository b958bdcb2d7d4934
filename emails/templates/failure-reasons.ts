import { catalogue, type Locale } from '#kernel/messages.ts';

export const words = catalogue({
  name: 'mail/failureReasons',
  en: {
    insufficient_funds: 'Your bank reports that the account does not hold enough money for it.',
    payment_cancelled: 'The payment was cancelled before it was complete.',
    payment_timed_out: 'The payment was not completed in time.',
    incorrect_otp: 'The one-time password was not right.',
    incorrect_pin: 'The PIN was not right.',
    incorrect_cvv: 'The security code of the card was not right.',
    card_expired: 'The card has expired.',
    card_declined: 'Your bank declined the card.',
    payment_declined: 'Your bank declined the payment.',
    authentication_failed: 'Your bank could not confirm that it was you.',
    transaction_daily_limit_exceeded: 'The payment is above the daily limit of your bank.',
    invalid_vpa: 'The UPI ID was not right.',
    bank_technical_error: 'Your bank has a technical problem at the moment.',
    gateway_technical_error: 'The payment service had a technical problem.',
    other: 'Your bank or the payment service did not approve it.',
  },
});

/** The gateway's reason code in plain words. */
export function failureReason(code: string | null, locale: Locale | undefined): string {
  const known: Record<string, string> = words(locale);
  return (code !== null && Object.hasOwn(known, code) ? known[code] : undefined) ?? words(locale).other;
}
