import { words as macroWords } from '#collections/macros/admin/words.ts';
import type { DeskQueue } from '../../contract.ts';
import type { DeskQueuesView, DeskRow } from '../../view.ts';
import { words as ticketWords } from '../words.ts';
import { QueueRow } from './queue-row.tsx';
import { words } from './words.ts';

type Props = {
  queue: DeskQueue;
  page: number;
  /** Null while nothing has come yet. */
  view: DeskQueuesView | null;
  problem: string | null;
  now: Date;
  busy: string | null;
  /** Ids. */
  chosen: ReadonlySet<string>;
  onChoose: (rows: readonly DeskRow[], chosen: boolean) => void;
  onTake: (row: DeskRow) => void;
  onShow: (queue: DeskQueue, page?: number) => void;
  onAgain: () => void;
};

/** What one queue holds: its rows, that it is empty, that they are on their way, or why they did not come. */
export function QueuePanel({ queue, page, view, problem, ...more }: Props) {
  const text = words();
  const shown = view?.queue === queue ? view : null;
  if (problem && !shown)
    return (
      <div className="desk-empty" role="alert">
        <p>{text.failed}</p>
        <p>{problem}</p>
        <button className="desk-button" onClick={more.onAgain} type="button">
          {ticketWords().again}
        </button>
      </div>
    );
  if (!shown) return <Waiting />;
  if (shown.rows.length === 0)
    return (
      <div className="desk-empty">
        <p>{text.empty[queue]}</p>
        {queue === 'mine' && shown.counts.unassigned > 0 && (
          <button className="desk-primary" onClick={() => more.onShow('unassigned')} type="button">
            {text.seeUnassigned(shown.counts.unassigned)}
          </button>
        )}
        {page > 1 && <Pages {...{ queue, page }} more={false} onShow={more.onShow} />}
      </div>
    );
  return (
    <>
      <table className="desk-queue" data-desk-list>
        <thead>
          <tr>
            <th className="desk-row-choose" scope="col">
              <label>
                <input
                  aria-label={macroWords().many.all}
                  checked={shown.rows.every(({ id }) => more.chosen.has(id))}
                  onChange={({ target }) => more.onChoose(shown.rows, target.checked)}
                  type="checkbox"
                />
              </label>
            </th>
            {Object.entries(text.columns).map(([name, label]) => (
              <th key={name} scope="col">
                {name === 'take' ? <span className="desk-hidden">{label}</span> : label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.rows.map((row) => (
            <QueueRow
              busy={more.busy === row.id}
              chosen={more.chosen.has(row.id)}
              key={row.id}
              now={more.now}
              onChoose={(one, chosen) => more.onChoose([one], chosen)}
              opening={shown.opening}
              onTake={more.onTake}
              row={row}
            />
          ))}
        </tbody>
      </table>
      {(page > 1 || shown.more) && <Pages {...{ queue, page }} more={shown.more} onShow={more.onShow} />}
    </>
  );
}

function Pages(props: { queue: DeskQueue; page: number; more: boolean; onShow: Props['onShow'] }) {
  const { queue, page, more, onShow } = props;
  const text = words();
  return (
    <div className="desk-pages">
      <button
        className="desk-button"
        disabled={page === 1}
        onClick={() => onShow(queue, page - 1)}
        type="button"
      >
        {text.earlier}
      </button>
      <span>{text.page(page)}</span>
      <button className="desk-button" disabled={!more} onClick={() => onShow(queue, page + 1)} type="button">
        {text.later}
      </button>
    </div>
  );
}

/** As tall as a few rows, so that nothing jumps when they come. */
function Waiting() {
  return (
    <div className="desk-waiting" role="status">
      <span className="desk-hidden">{ticketWords().loading}</span>
      {['a', 'b', 'c', 'd'].map((name) => (
        <span key={name} />
      ))}
    </div>
  );
}
