import { useEffect, useRef } from 'react';
import { formatTime } from '#kernel/calendar.ts';
import { words as ticketWords } from '../words.ts';
import { ChangeTable } from './change-table.tsx';
import { changesBetween } from './changes.ts';
import { mayChangeUrgency } from './urgency-select.tsx';
import type { Conflict, Wish } from './use-moves.ts';
import { words } from './words.ts';

type Props = { conflict: Conflict; me: string; onAnyway: () => void; onLeave: () => void };

/** Somebody else was quicker: who, what was changed, what was wanted, and the choice. */
export function ConflictNotice({ conflict, me, onAnyway, onLeave }: Props) {
  const { seen, answer, wish } = conflict;
  const { changedBy, changedAt, current } = answer;
  const text = words().conflict;
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that there is another one
  useEffect(() => box.current?.focus(), [conflict]);
  const isPossible =
    wish.do === 'assign' ||
    (wish.do === 'urgency' ? mayChangeUrgency(current) : current.moves.includes(wish.do));
  return (
    <section aria-labelledby="desk-conflict" className="desk-conflict" ref={box} role="alert" tabIndex={-1}>
      <h2 id="desk-conflict">
        {changedBy && changedAt ? text.title(changedBy, formatTime(new Date(changedAt))) : text.titleAlone}
      </h2>
      <p>{text.kept}</p>
      <ChangeTable changes={changesBetween(seen, current)} />
      <p>
        <strong>{text.yours.label}</strong> {wishWords(wish, me)}. {!isPossible && text.impossible}
      </p>
      <div className="desk-buttons">
        {isPossible && (
          <button className="desk-primary" onClick={onAnyway} type="button">
            {text.anyway}
          </button>
        )}
        <button className="desk-button" onClick={onLeave} type="button">
          {text.leave}
        </button>
      </div>
    </section>
  );
}

function wishWords(wish: Wish, me: string): string {
  const text = words().conflict.yours;
  if (wish.do === 'urgency') return text.urgency(ticketWords().urgencies[wish.to]);
  if (wish.do !== 'assign') return text[wish.do];
  if (wish.to === null) return text.free;
  return wish.to.id === me ? text.take : text.assign(wish.to.name);
}
