import type { ReactNode } from 'react';
import type { OpeningTimes } from '#kernel/business-hours.ts';
import { formatDateTime } from '#kernel/calendar.ts';
import type { Urgency } from '../../contract.ts';
import type { DeskPerson, DeskTicketView } from '../../desk-ticket-view.ts';
import type { Promised } from '../../rules/sla.ts';
import { PromiseClock } from '../promise-clock.tsx';
import { words as ticketWords } from '../words.ts';
import { AssignSelect } from './assign-select.tsx';
import { UrgencySelect } from './urgency-select.tsx';
import { words } from './words.ts';

type Props = {
  ticket: DeskTicketView;
  now: Date;
  me: string;
  busy: boolean;
  onAssign: (to: DeskPerson | null) => void;
  onTake: () => void;
  onUrgency: (to: Urgency) => void;
  onStart: () => void;
  macros: ReactNode;
  help: ReactNode;
  children: ReactNode;
};

const over = ['resolved', 'closed', 'cancelled'];

/** What a ticket is, whose it is, and what comes next. */
export function TicketHead({
  ticket,
  now,
  me,
  busy,
  onAssign,
  onTake,
  onUrgency,
  onStart,
  macros,
  help,
  children,
}: Props) {
  const text = words();
  const labels = ticketWords();
  const { status, urgency, promises, opening, mayWork, assignee } = ticket;
  const ended = over.includes(status);
  return (
    <header className="desk-head">
      <div className="desk-head-title">
        <p>
          <span className="desk-number">{ticket.number}</span>
          <span className={`desk-badge desk-status-${status}`}>{labels.statuses[status]}</span>
          <span className={`desk-badge desk-urgency-${urgency}`}>{labels.urgencies[urgency]}</span>
        </p>
        <h1>{ticket.subject}</h1>
        <p className="desk-meta">
          {labels.kinds[ticket.kind]} · {ticket.tierName} ·{' '}
          <time dateTime={ticket.createdAt}>{text.created(formatDateTime(new Date(ticket.createdAt)))}</time>
        </p>
        {children}
      </div>
      <dl className="desk-facts">
        {promises.firstAnswer && (
          <PromiseFact
            label={ended ? text.kept.firstAnswer : text.facts.firstAnswer}
            promised={promises.firstAnswer}
            {...{ opening, now, ended }}
          />
        )}
        {promises.completion && (
          <PromiseFact
            label={ended ? text.kept.completion : text.facts.completion}
            promised={promises.completion}
            {...{ opening, now, ended }}
          />
        )}
        {!promises.completion && !ended && (
          <div>
            <dt>{text.facts.completion}</dt>
            <dd>{text.notSet}</dd>
          </div>
        )}
        <UrgencySelect busy={busy} onUrgency={onUrgency} ticket={ticket} />
        <AssignSelect busy={busy} onAssign={onAssign} ticket={ticket} />
      </dl>
      <div className="desk-buttons">
        {mayWork && assignee?.id !== me && !ended && (
          <button className="desk-button" disabled={busy} onClick={onTake} type="button">
            {text.take}
          </button>
        )}
        {ticket.moves.includes('start') && (
          <button className="desk-primary" disabled={busy} onClick={onStart} type="button">
            {busy ? text.doing : text.start}
          </button>
        )}
        {macros}
        {help}
      </div>
    </header>
  );
}

type PromiseProps = { label: string; promised: Promised; opening: OpeningTimes; now: Date; ended: boolean };

/** By when, and how that stands; of what has ended only whether it was kept. */
function PromiseFact({ label, ended, ...clock }: PromiseProps) {
  const { dueAt } = clock.promised;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {!ended && <time dateTime={dueAt}>{formatDateTime(new Date(dueAt))}</time>}
        {ended ? (
          <PromiseClock {...clock} />
        ) : (
          <small>
            <PromiseClock {...clock} />
          </small>
        )}
      </dd>
    </div>
  );
}
