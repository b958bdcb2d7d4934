import { formatDateTime } from '#kernel/calendar.ts';
import type { TimelineStep } from '../../view.ts';
import { words } from '../ticket/words.ts';
import { Card } from './card.tsx';

/** What has happened, and what is to come. */
export function TimelineCard({ timeline }: { timeline: readonly TimelineStep[] }) {
  const text = words().side;
  return (
    <Card title={text.timeline}>
      <ol className="desk-timeline">
        {timeline.map(({ step, at, expectedAt }) => (
          <li className={at ? 'desk-done' : undefined} key={`${step} ${at}`}>
            <span>{text.steps[step]}</span>
            {at ? (
              <time dateTime={at}>{formatDateTime(new Date(at))}</time>
            ) : (
              <small>{expectedAt ? text.expected(formatDateTime(new Date(expectedAt))) : text.toCome}</small>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
