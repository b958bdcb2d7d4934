'use client';

import { useId, useState } from 'react';
import { post } from '#collections/tickets/admin/desk-api.ts';
import { formatDate } from '#kernel/calendar.ts';
import { presenceWords } from '../presence-words.ts';
import type { PresenceView } from '../view.ts';
import { alsoEarly } from './also-early.ts';

/** Says whether new tickets come to whoever looks, and lets them go and come back. */
export function PresenceCard({ first, tomorrow }: { first: PresenceView; tomorrow: string }) {
  const [{ away }, setView] = useState(first);
  const [backOn, setBackOn] = useState(tomorrow);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const field = useId();
  const text = presenceWords();

  async function send(day: string | null) {
    setBusy(true);
    const answer = await post<PresenceView>('/api/desk/presence', { backOn: day });
    setProblem(answer.problem ? (answer.problem.fields?.backOn ?? answer.problem.message) : null);
    if (answer.data) setView(answer.data);
    setBusy(false);
  }

  return (
    <section className="desk-presence">
      <p role="status">
        {away === null && text.there}
        {away !== null && (away.until === null ? text.awayOpen : text.away(formatDate(new Date(away.until))))}
      </p>
      {away === null ? (
        <form
          {...alsoEarly(async (typed) => {
            const day = String(typed.get('backOn'));
            setBackOn(day);
            await send(day);
          })}
        >
          <label htmlFor={field}>{text.backOn}</label>
          <input
            aria-describedby={problem ? `${field}-problem` : undefined}
            aria-invalid={problem !== null}
            defaultValue={backOn}
            id={field}
            min={tomorrow}
            name="backOn"
            required
            type="date"
          />
          <button className="desk-button" disabled={isBusy} type="submit">
            {text.go}
          </button>
        </form>
      ) : (
        <button className="desk-button" disabled={isBusy} onClick={() => void send(null)} type="button">
          {text.back}
        </button>
      )}
      {problem && (
        <p className="desk-problem" id={`${field}-problem`} role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
