import type { ConfirmView } from '#collections/payments/view.ts';

/**
 * Where paying stands in this tab. What the gateway says counts, never what the browser saw: `paid` is only
 * reached by an answer of ours.
 */
export type PaymentState =
  | { at: 'idle' }
  | { at: 'opening' }
  | { at: 'open'; declined: string | null }
  | { at: 'confirming' }
  | { at: 'slow' }
  | { at: 'unfinished'; reason: string | null }
  | { at: 'problem'; message: string }
  | { at: 'paid' };

export type PaymentEvent =
  | { type: 'asked' }
  | { type: 'opened' }
  | { type: 'declined'; reason: string }
  | { type: 'dismissed' }
  | { type: 'handed_over' }
  | { type: 'looked'; answer: ConfirmView }
  | { type: 'gave_up' }
  | { type: 'refused'; message: string }
  | { type: 'already'; state: 'paid' | 'confirming' };

/** Pauses between questions whether a payment has arrived, in milliseconds: a minute in all. */
export const pauses = [2_000, 4_000, 8_000, 16_000, 30_000] as const;

/** True when the button may be pressed: nothing is under way and nothing may be paid twice. */
export function mayPay(state: PaymentState): boolean {
  return state.at === 'idle' || state.at === 'unfinished' || state.at === 'problem';
}

/** Where paying stands after something happened; what is paid stays paid. */
export function reducePayment(state: PaymentState, event: PaymentEvent): PaymentState {
  if (state.at === 'paid') return state;
  switch (event.type) {
    case 'asked':
      return mayPay(state) ? { at: 'opening' } : state;
    case 'opened':
      return state.at === 'opening' ? { at: 'open', declined: null } : state;
    case 'declined':
      return state.at === 'open' ? { at: 'open', declined: event.reason } : state;
    case 'dismissed':
      return state.at === 'open' ? { at: 'unfinished', reason: state.declined } : state;
    case 'handed_over':
      return { at: 'confirming' };
    case 'already':
      return event.state === 'paid' ? { at: 'paid' } : { at: 'confirming' };
    case 'looked':
      return looked(state, event.answer);
    case 'gave_up':
      return state.at === 'confirming' ? { at: 'slow' } : state;
    case 'refused':
      return { at: 'problem', message: event.message };
    default:
      return state;
  }
}

function looked(state: PaymentState, answer: ConfirmView): PaymentState {
  if (answer.state === 'paid') return { at: 'paid' };
  if (answer.state === 'confirming') return state;
  // The reason may be that of an earlier try, so it ends nothing that is still being confirmed
  if (state.at === 'unfinished') return { at: 'unfinished', reason: state.reason ?? answer.message };
  return state;
}
