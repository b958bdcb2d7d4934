'use client';

import { formatInr } from '#kernel/money.ts';
import type { AgreedReduction, DeskMoneyBack } from '../view.ts';
import { useDoor } from './use-door.ts';
import { words } from './words.ts';

type Props = Pick<DeskMoneyBack, 'payment' | 'agreed' | 'ticket'>;

/** Lower prices that were agreed with the customer, each with the press that gives the difference back. */
export function AgreedReductions({ payment, agreed, ticket }: Props) {
  const text = words().agreed;
  const { busy, problem, send } = useDoor();
  const giveBack = ({ key, amount }: AgreedReduction) =>
    void send(`/api/desk/payments/${payment}/refund`, { key, amount, words: text.words(ticket.number) });
  return (
    <div className="desk-form">
      <h3>{text.title}</h3>
      {problem && (
        <p className="desk-problem" role="alert">
          {problem}
        </p>
      )}
      {agreed.map((reduction) => (
        <div key={reduction.key}>
          <p>{text.wish(reduction.what)}</p>
          <div className="desk-buttons">
            <button
              className="desk-primary"
              disabled={busy}
              onClick={() => giveBack(reduction)}
              type="button"
            >
              {text.give(formatInr(reduction.amount))}
            </button>
          </div>
        </div>
      ))}
    </div>
  );
}
