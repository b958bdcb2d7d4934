import { words as macroWords } from '#collections/macros/admin/words.ts';
import type { DeskQueuesView, DeskRow } from '../../desk-queues-view.ts';
import type { DeskFilter } from '../../rules/desk-filter.ts';
import { words as ticketWords } from '../words.ts';
import { narrowings } from './place.ts';
import { QueueRow } from './queue-row.tsx';
import { words } from './words.ts';

type Props = {
  filter: DeskFilter;
  /** Null while nothing has come yet. */
  view: DeskQueuesView | null;
  problem: string | null;
  now: Date;
  busy: string | null;
  /** Ids. */
  chosen: ReadonlySet<string>;
  onChoose: (rows: readonly DeskRow[], chosen: boolean) => void;
  onTake: (row: DeskRow) => void;
  onShow: (filter: DeskFilter) => void;
  onPage: (cursor: string) => void;
  onAgain: () => void;
};

/** What one queue holds: its rows, that it is empty, that they are on their way, or why they did not come. */
export function QueuePanel({ filter, view: shown, problem, ...more }: Props) {
  const text = words();
  const { queue } = filter;
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
        <p>{narrowings(filter) > 0 ? text.noneFits : text.empty[queue]}</p>
        {narrowings(filter) > 0 && (
          <button className="desk-button" onClick={() => more.onShow({ queue })} type="button">
            {text.all}
          </button>
        )}
        {queue === 'mine' && narrowings(filter) === 0 && shown.counts.unassigned > 0 && (
          <button className="desk-primary" onClick={() => more.onShow({ queue: 'unassigned' })} type="button">
            {text.seeUnassigned(shown.counts.unassigned)}
          </button>
        )}
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
                  checked={shown.rows.every(({ id }) => more.chosen.has(id))}
                  onChange={({ target }) => more.onChoose(shown.rows, target.checked)}
                  type="checkbox"
                />
                <span>{macroWords().many.all}</span>
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
      {(shown.previous ?? shown.next) !== null && (
        <div className="desk-pages">
          <Page cursor={shown.previous} label={text.earlier} onPage={more.onPage} />
          <Page cursor={shown.next} label={text.later} onPage={more.onPage} />
        </div>
      )}
    </>
  );
}

type PageProps = { cursor: string | null; label: string; onPage: Props['onPage'] };

function Page({ cursor, label, onPage }: PageProps) {
  return (
    <button
      className="desk-button"
      disabled={cursor === null}
      onClick={() => cursor !== null && onPage(cursor)}
      type="button"
    >
      {label}
    </button>
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
