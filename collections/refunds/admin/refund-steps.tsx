'use client';

import { useState } from 'react';
import { formatInr } from '#kernel/money.ts';
import type { Paise } from '#kernel/paise.ts';
import type { DecideCreditInput } from '../contract.ts';
import type { DeskRefund } from '../view.ts';
import { Line } from './line.tsx';
import { useDoor } from './use-door.ts';
import { words } from './words.ts';

type Props = { refund: Pick<DeskRefund, 'id' | 'needs' | 'owed' | 'mayMakeGood'> };

/** What only a person can decide about a refund; nothing when nothing is to be decided. */
export function RefundSteps({ refund: { id, needs, owed, mayMakeGood } }: Props) {
  if (needs === 'another_way') return <AnotherWay id={id} owed={owed} />;
  if (needs === 'credit_decision') return <CreditDecision id={id} mayMakeGood={mayMakeGood} />;
  return null;
}

function AnotherWay({ id, owed }: { id: string; owed: Paise }) {
  const text = words().steps;
  const [reference, setReference] = useState('');
  const { busy, problem, send } = useDoor();
  return (
    <section className="desk-section desk-money-back">
      <h2>{text.failed}</h2>
      <p>{text.failedText(formatInr(owed))}</p>
      <div className="desk-form">
        <Problem of={problem} />
        <div className="desk-buttons">
          <button
            className="desk-primary"
            disabled={busy}
            onClick={() => void send(`/api/desk/refunds/${id}/retry`, {})}
            type="button"
          >
            {text.again}
          </button>
        </div>
        <Line
          hint={text.transferHint}
          label={text.transfer}
          maxLength={60}
          onChange={setReference}
          value={reference}
        />
        <div className="desk-buttons">
          <button
            className="desk-button"
            disabled={busy}
            onClick={() => void send(`/api/desk/refunds/${id}/paid-otherwise`, { reference })}
            type="button"
          >
            {text.transferred}
          </button>
        </div>
      </div>
    </section>
  );
}

function CreditDecision({ id, mayMakeGood }: { id: string; mayMakeGood: boolean }) {
  const text = words().steps;
  const [why, setWhy] = useState('');
  const { busy, problem, send } = useDoor();
  const decide = (means: DecideCreditInput['means']) =>
    void send(`/api/desk/refunds/${id}/credit-note`, { means, words: why });
  return (
    <section className="desk-section desk-money-back">
      <h2>{text.decide}</h2>
      <p>{text.decideText}</p>
      <div className="desk-form">
        <Line hint={text.wordsHint} label={text.words} maxLength={300} onChange={setWhy} value={why} />
        <Problem of={problem} />
        <div className="desk-buttons">
          <button className="desk-primary" disabled={busy} onClick={() => decide('reduction')} type="button">
            {text.issue}
          </button>
          <button className="desk-button" disabled={busy} onClick={() => decide('goodwill')} type="button">
            {text.none}
          </button>
          {mayMakeGood && (
            <button className="desk-button" disabled={busy} onClick={() => decide('made_good')} type="button">
              {text.madeGood}
            </button>
          )}
        </div>
      </div>
    </section>
  );
}

function Problem({ of }: { of: string | null }) {
  if (of === null) return null;
  return (
    <p className="desk-problem" role="alert">
      {of}
    </p>
  );
}
