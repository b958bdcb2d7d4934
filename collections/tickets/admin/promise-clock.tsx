import type { OpeningTimes } from '#kernel/business-hours.ts';
import { formatDateTime } from '#kernel/calendar.ts';
import type { Promised } from '../rules/sla.ts';
import { clockOf } from '../rules/sla.ts';
import { clockWords } from './due.ts';

type Props = { promised: Promised; opening: OpeningTimes; now: Date };

/** How a promise stands by the clock; when it falls due is said to whoever points at it. */
export function PromiseClock({ promised, opening, now }: Props) {
  const { dueAt } = promised;
  const { text, late } = clockWords(clockOf(opening, promised, now));
  return (
    <time className={late ? 'desk-late' : undefined} dateTime={dueAt} title={formatDateTime(new Date(dueAt))}>
      {text}
    </time>
  );
}
