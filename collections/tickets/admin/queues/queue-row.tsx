import { words as macroWords } from '#collections/macros/admin/words.ts';
import type { OpeningTimes } from '#kernel/business-hours.ts';
import { formatDateTime } from '#kernel/calendar.ts';
import type { DeskRow } from '../../desk-queues-view.ts';
import { hasClock } from '../../rules/sla.ts';
import { span } from '../due.ts';
import { PromiseClock } from '../promise-clock.tsx';
import { words as ticketWords } from '../words.ts';
import { mayBeTaken } from './use-take.ts';
import { words } from './words.ts';

type Props = {
  row: DeskRow;
  opening: OpeningTimes;
  now: Date;
  busy: boolean;
  chosen: boolean;
  onChoose: (row: DeskRow, chosen: boolean) => void;
  onTake: (row: DeskRow) => void;
};

/** One ticket of a queue. Its link is what keys go from row to row by. */
export function QueueRow({ row, opening, now, busy, chosen, onChoose, onTake }: Props) {
  const text = words();
  const labels = text.columns;
  const { number, waitingSince, urgency } = row;
  const { firstAnswer, completion } = row.promises;
  const answerIsNext = firstAnswer !== null && firstAnswer.doneAt === null;
  const next = answerIsNext ? firstAnswer : completion;
  return (
    <tr className={row.unread ? 'desk-row desk-unread' : 'desk-row'}>
      <td className="desk-row-choose">
        <label>
          <input
            aria-label={macroWords().many.choose(number)}
            checked={chosen}
            onChange={({ target }) => onChoose(row, target.checked)}
            type="checkbox"
          />
        </label>
      </td>
      <td className="desk-row-main">
        <a data-desk-row={row.id} href={`/admin/collections/tickets/${row.id}`}>
          <span className="desk-number">{number}</span>
          <span className="desk-subject">{row.subject}</span>
        </a>
        <small>
          {row.tierName}
          {!hasClock(row.status) && row.status !== 'resolved' && ` · ${ticketWords().statuses[row.status]}`}
          {row.unread && <span className="desk-badge desk-badge-info">{text.unread}</span>}
        </small>
      </td>
      <td data-label={labels.customer}>{row.customer}</td>
      <td data-label={labels.urgency}>
        <span className={`desk-badge desk-urgency-${urgency}`}>{ticketWords().urgencies[urgency]}</span>
      </td>
      <td data-label={labels.waiting}>
        {waitingSince ? (
          <time dateTime={waitingSince} title={formatDateTime(new Date(waitingSince))}>
            {span(now.getTime() - Date.parse(waitingSince))}
          </time>
        ) : (
          '–'
        )}
      </td>
      <td data-label={labels.promised}>
        {next ? <PromiseClock now={now} opening={opening} promised={next} /> : '–'}
        {next && <small>{answerIsNext ? text.firstAnswer : text.completion}</small>}
      </td>
      <td data-label={labels.assignee}>{row.assignee ?? ticketWords().nobody}</td>
      <td className="desk-row-take">
        {mayBeTaken(row) && (
          <button
            aria-label={text.takeOf(number)}
            className="desk-button"
            disabled={busy}
            onClick={() => onTake(row)}
            type="button"
          >
            {busy ? text.taking : text.take}
          </button>
        )}
      </td>
    </tr>
  );
}
