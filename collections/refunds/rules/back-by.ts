import type { PaymentMethod } from '#collections/payments/contract.ts';
import type { RefundRule } from '#collections/settings/refund-rule.ts';
import type { OpeningTimes } from '#kernel/business-hours.ts';
import { addBusinessDays, weekdays } from '#kernel/business-hours.ts';
import { atIst } from '#kernel/calendar.ts';

/**
 * The day by which money is back, as noon in India, so that it is the same day wherever it is read. Working days are those
 * on which we are open; where the settings hold no opening times, Monday to Friday.
 */
export function backBy(refund: {
  method: PaymentMethod;
  days: RefundRule['days'];
  times: OpeningTimes;
  from: Date;
}): Date {
  const days = workingDaysFor(refund.method, refund.days);
  return atIst(dayAfter(refund.times, refund.from, days), '12:00');
}

/** Working days until money that was paid in this way is back. */
export function workingDaysFor(method: PaymentMethod, days: RefundRule['days']): number {
  return method === 'emi' ? days.other : days[method];
}

function dayAfter(times: OpeningTimes, from: Date, days: number): string {
  try {
    return addBusinessDays({ times, from, days });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return addBusinessDays({ times: mondayToFriday, from, days });
  }
}

const allDay = [{ from: '09:00', to: '18:00' }];
const mondayToFriday: OpeningTimes = {
  hours: Object.fromEntries(
    weekdays.map((day) => [day, day === 'sat' || day === 'sun' ? [] : allDay]),
  ) as unknown as OpeningTimes['hours'],
  holidays: [],
};
