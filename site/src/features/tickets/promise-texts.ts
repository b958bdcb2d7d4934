import type { PromisedView } from '#collections/tickets/promise-view.ts';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import type { Locale } from '#kernel/messages.ts';
import { words } from '#site/messages/tickets.ts';
import { when } from './when.ts';

/** A length of opening time in words: `30 minutes`, `4 hours`, `1 hour, 30 minutes`. */
export function openingTime(minutes: number, locale: Locale = 'en'): string {
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(`${locale}-IN`, { style: 'unit', unit: name, unitDisplay: 'long' }).format(value);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [...(hours > 0 ? [unit(hours, 'hour')] : []), ...(rest > 0 ? [unit(rest, 'minute')] : [])].join(
    ', ',
  );
}

/** What we promise of a ticket, in sentences; that we are late is said first. Empty where nothing is promised. */
export function promiseTexts(
  ticket: Pick<TicketDetailsView, 'promise' | 'support'>,
  now: Date,
  locale?: Locale,
): { late: string[]; promised: string[] } {
  const { promise, support } = ticket;
  if (!promise) return { late: [], promised: [] };
  const w = words(locale).promise;
  const hours = support.hoursText ? [w.hours(support.hoursText)] : [];
  if (!promise.given) {
    const done = openingTime(promise.completionMinutes, locale);
    const first = promise.firstAnswerMinutes;
    const said = first === null ? w.willDone(done) : w.willBoth(openingTime(first, locale), done);
    return { late: [], promised: [said, ...hours] };
  }
  const { firstAnswer, completion } = promise;
  const isLate = (part: PromisedView | null) => part?.state === 'breached';
  const at = (part: PromisedView) => when(part.dueAt, now, locale);
  const open = firstAnswer?.state === 'running' || firstAnswer?.state === 'paused' ? firstAnswer : null;
  const done = completion && !isLate(completion) ? completion : null;
  const lateFirst = firstAnswer && isLate(firstAnswer) ? at(firstAnswer) : null;
  const lateDone = completion && isLate(completion) ? at(completion) : null;
  const late = [
    ...(lateFirst && lateDone ? [w.lateBoth(lateFirst, lateDone)] : []),
    ...(lateFirst && !lateDone ? [w.lateFirst(lateFirst)] : []),
    ...(lateDone && !lateFirst ? [w.lateDone(lateDone)] : []),
  ];
  const kept = [
    ...(open && done ? [w.both(at(open), at(done))] : []),
    ...(open && !done ? [w.first(at(open))] : []),
    ...(!open && done ? [w.done(at(done))] : []),
  ];
  const paused = completion?.state === 'paused' ? [w.paused] : [];
  return {
    late: late.length > 0 ? [...late, w.sorry] : [],
    promised: [...kept, ...paused, ...(kept.length > 0 ? hours : [])],
  };
}
