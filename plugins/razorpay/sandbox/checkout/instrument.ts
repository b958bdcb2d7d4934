import { isRecord, textOf } from '../../lenient.ts';
import type { Instrument } from '../bank/attempt.ts';
import { isReason } from '../bank/reasons.ts';
import { badUpi, banks, goodUpi, testCards, wallets } from '../instruments.ts';
import { refuse } from '../refusal.ts';

/** `ends`: "success", a failure's reason, or null when the payer's bank page decides. */
export type Chosen = { instrument: Instrument; ends: string | null; step: 'none' | 'otp' | 'bank' };

type Body = Record<string, unknown>;

/**
 * Reads how somebody wants to pay.
 * @throws Refusal with the field's name when it cannot be tried at all
 */
export function chosenIn(body: Body, now: number): Chosen {
  if (body.method === 'upi') return upi(body);
  if (body.method === 'card') return card(isRecord(body.card) ? body.card : {}, now);
  if (body.method === 'netbanking') {
    const bank = oneOf('bank', body.bank, banks);
    return { instrument: { method: 'netbanking', bank }, ends: null, step: 'bank' };
  }
  if (body.method === 'wallet') {
    const wallet = oneOf('wallet', body.wallet, wallets);
    return { instrument: { method: 'wallet', wallet }, ends: null, step: 'bank' };
  }
  throw refuse('The selected method is invalid.', { field: 'method' });
}

/** Beside the two published ids, `<reason>@razorpay` fails for that reason. */
function upi(body: Body): Chosen {
  const vpa = (textOf(body.vpa) ?? '').trim().toLowerCase();
  const [name = ''] = vpa.split('@');
  if (!/^[a-z0-9._-]{2,64}@[a-z]{2,32}$/.test(vpa)) {
    throw refuse('Enter a UPI id such as success@razorpay.', { field: 'vpa', reason: 'invalid_vpa' });
  }
  const instrument: Instrument = { method: 'upi', vpa };
  if (vpa === goodUpi) return { instrument, ends: 'success', step: 'none' };
  if (vpa === badUpi) return { instrument, ends: 'payment_declined', step: 'none' };
  return { instrument, ends: isReason(name) ? name : 'invalid_vpa', step: 'none' };
}

/** Only the published test cards; of any other number nothing is kept. */
function card(input: Body, now: number): Chosen {
  const number = (textOf(input.number) ?? '').replace(/[ -]/g, '');
  const found = testCards.find((one) => one.number === number);
  if (found === undefined) {
    throw refuse('This is not a test card. Pick one from the list.', {
      field: 'card.number',
      reason: 'card_number_invalid',
    });
  }
  if (!inFuture(textOf(input.expiry) ?? '', now)) {
    throw refuse('Enter a month in the future, such as 12/30.', { field: 'card.expiry' });
  }
  if (!/^\d{3,4}$/.test(textOf(input.cvv) ?? '')) {
    throw refuse('Enter any three or four digits.', { field: 'card.cvv' });
  }
  const name = (textOf(input.name) ?? '').trim().slice(0, 64);
  if (name === '') throw refuse('Enter the name on the card.', { field: 'card.name' });
  const { network, ends } = found;
  const international = found.international ?? false;
  const instrument: Instrument = {
    method: 'card',
    card: { name, last4: number.slice(-4), network, international },
  };
  return { instrument, ends, step: ends === 'success' ? 'otp' : 'none' };
}

function inFuture(expiry: string, now: number): boolean {
  const [, month = '', year = ''] = /^(0[1-9]|1[0-2]) ?\/ ?(\d{2})$/.exec(expiry) ?? [];
  // The card is good until the last day of its month.
  return month !== '' && Date.UTC(2000 + Number(year), Number(month), 1) > now;
}

function oneOf(field: string, value: unknown, list: { code: string; name: string }[]): string {
  const found = list.find((one) => one.code === value);
  if (found === undefined) throw refuse('Choose one from the list.', { field });
  return found.code;
}
