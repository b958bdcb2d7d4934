import type { CancellationView, RefundView } from '#collections/refunds/view.ts';
import type { Locale } from '#kernel/messages.ts';
import { sum } from '#kernel/money.ts';
import { type Paise, paise } from '#kernel/paise.ts';
import type { Tone } from '#site/components/ui/recipes/badge.ts';
import { day, moment, rupees } from '#site/lib/format.ts';
import { words } from '#site/messages/cancel.ts';
import { words as payments } from '#site/messages/payments.ts';

const tones: Record<RefundView['state'], Tone> = {
  asked: 'info',
  on_its_way: 'info',
  done: 'ok',
  delayed: 'wait',
};

/** A refund in words: its state, and the lines that are known of it. */
export function refundWords(
  refund: RefundView,
  locale?: Locale,
): { label: string; tone: Tone; lines: string[] } {
  const w = words(locale).refund;
  const { state, expectedAt, doneAt, reference, byTransfer } = refund;
  const when = {
    asked: expectedAt && w.backBy(day(expectedAt, locale)),
    on_its_way: expectedAt && w.backBy(day(expectedAt, locale)),
    done: doneAt && w.doneOn(day(doneAt, locale)),
    delayed: w.delayed,
  }[state];
  const to = byTransfer ? w.byTransfer : w.to(wayOf(refund, locale));
  const lines = [when, state === 'delayed' ? null : to, reference && w.reference(reference)];
  return {
    label: w.states[state],
    tone: tones[state],
    lines: lines.filter((line): line is string => Boolean(line)),
  };
}

/** The way it goes: `UPI`, or with what the bank named: `Card · Visa ending 1007`. */
function wayOf({ method, instrument }: Pick<RefundView, 'method' | 'instrument'>, locale?: Locale): string {
  const name = payments(locale).methods[method];
  return instrument ? `${name} · ${instrument}` : name;
}

/** What became of the payment of a ticket: paid, or how far it went back. Refunds of other payments count for nothing here. */
export function paidWords(
  amount: Paise,
  refunds: readonly RefundView[],
  locale?: Locale,
): { label: string; tone: Tone } {
  const own = refunds.filter(({ reason }) => reason !== 'duplicate' && reason !== 'late_payment');
  const { statuses } = payments(locale);
  if (own.length === 0) return { label: statuses.paid, tone: 'ok' };
  if (own.some(({ state }) => state !== 'done')) return { label: statuses.refunding, tone: 'info' };
  return sum(own.map((refund) => refund.amount)) < amount
    ? { label: statuses.partly_refunded, tone: 'info' }
    : { label: statuses.refunded, tone: 'quiet' };
}

/** What the rule says about cancelling now, in sentences for the person who reads it. */
export function ruleWords(offer: CancellationView, locale?: Locale): string[] {
  const w = words(locale).rule;
  const { clause, freeUntil, percent, laterPercent, paid, refund } = offer;
  const until = freeUntil ? moment(freeUntil, locale) : '';
  const says = {
    unpaid: () => w.unpaid,
    full: () => (freeUntil ? w.fullUntil(until, laterPercent) : w.full),
    later: () => (percent > 0 ? w.later(until, percent) : w.laterNone(until)),
    begun: () => w.begun(percent),
  }[clause]();
  const before = Math.round((paid * percent) / 100) - refund;
  return before > 100 ? [says, w.before(rupees(paise(before)))] : [says];
}
