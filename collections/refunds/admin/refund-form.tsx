'use client';

import { useState } from 'react';
import { formatInr } from '#kernel/money.ts';
import { paise } from '#kernel/paise.ts';
import { typedPaise, typedRupees } from '#kernel/typed-paise.ts';
import type { DeskMoneyBack } from '../view.ts';
import { Line } from './line.tsx';
import { useDoor } from './use-door.ts';
import { words } from './words.ts';

type Props = Pick<DeskMoneyBack, 'payment' | 'left' | 'ticket' | 'cancellation'>;

/** Gives a part or all of a payment back, and cancels its ticket with it if that is wished. Asks once more before it does. */
export function RefundForm({ payment, left, ticket, cancellation }: Props) {
  const text = words().form;
  const [key] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState(typedRupees(left));
  const [why, setWhy] = useState('');
  const [cancels, setCancels] = useState(left === 0);
  const [asked, setAsked] = useState<number | null>(null);
  const { busy, problem, setProblem, send } = useDoor();

  function ask(): void {
    const amount = typed.trim() === '' ? null : typedPaise(typed);
    const isAmount = amount !== null && amount >= 0;
    setProblem(isAmount ? null : text.amountProblem);
    setAsked(isAmount ? amount : null);
  }

  async function giveBack(amount: number): Promise<void> {
    setAsked(null);
    if (cancels) await send(`/api/desk/tickets/${ticket.id}/cancel`, { words: why, refund: amount });
    else await send(`/api/desk/payments/${payment}/refund`, { key, amount, words: why });
  }

  const change = (set: (value: string) => void) => (value: string) => {
    setAsked(null);
    set(value);
  };
  return (
    <div className="desk-form">
      <h3>{text.title}</h3>
      <Line
        hint={text.amountHint(formatInr(left))}
        inputMode="decimal"
        label={text.amount}
        maxLength={12}
        onChange={change(setTyped)}
        onEnter={ask}
        value={typed}
      />
      <Line
        hint={text.wordsHint}
        label={text.words}
        maxLength={300}
        onChange={change(setWhy)}
        onEnter={ask}
        value={why}
      />
      {cancellation && (
        <label className="desk-check">
          <input
            checked={cancels}
            onChange={(event) => {
              setAsked(null);
              setCancels(event.target.checked);
              setTyped(typedRupees(event.target.checked ? cancellation.refund : left));
            }}
            type="checkbox"
          />
          <span>
            {text.cancel(ticket.number)}{' '}
            <small>{text.cancelHint(cancellation.percent, formatInr(cancellation.refund))}</small>
          </span>
        </label>
      )}
      {problem && (
        <p className="desk-problem" role="alert">
          {problem}
        </p>
      )}
      {asked === null ? (
        <div className="desk-buttons">
          <button className="desk-button" disabled={busy} onClick={ask} type="button">
            {busy ? words().busy : cancels ? text.askCancel : text.ask}
          </button>
        </div>
      ) : (
        <div className="desk-sure" role="alert">
          <p>
            {cancels
              ? text.sureCancel(ticket.number, formatInr(paise(asked)))
              : text.sure(formatInr(paise(asked)))}
          </p>
          <div className="desk-buttons">
            <button className="desk-primary" onClick={() => void giveBack(asked)} type="button">
              {text.yes}
            </button>
            <button className="desk-button" onClick={() => setAsked(null)} type="button">
              {text.no}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
