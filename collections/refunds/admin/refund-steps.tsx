'use client';

import { useState } from 'react';
import type { DeskRefund } from '../view.ts';
import { Line } from './line.tsx';
import { useDoor } from './use-door.ts';
import { words } from './words.ts';

type Props = { refund: Pick<DeskRefund, 'id' | 'needs'> };

/** What only a person can decide about a refund; nothing when nothing is to be decided. */
export function RefundSteps({ refund: { id, needs } }: Props) {
  if (needs === 'another_way') return <AnotherWay id={id} />;
  if (needs === 'credit_decision') return <CreditDecision id={id} />;
  return null;
}

function AnotherWay({ id }: { id: string }) {
  const text = words().steps;
  const [reference, setReference] = useState('');
  const { busy, problem, send } = useDoor();
  return (
    <section className="desk-section desk-money-back">
      <h2>{text.failed}</h2>
      <p>{text.failedText}</p>
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

function CreditDecision({ id }: { id: string }) {
  const text = words().steps;
  const [why, setWhy] = useState('');
  const { busy, problem, send } = useDoor();
  const decide = (issue: boolean) => void send(`/api/desk/refunds/${id}/credit-note`, { issue, words: why });
  return (
    <section className="desk-section desk-money-back">
      <h2>{text.decide}</h2>
      <p>{text.decideText}</p>
      <div className="desk-form">
        <Line hint={text.wordsHint} label={text.words} maxLength={300} onChange={setWhy} value={why} />
        <Problem of={problem} />
        <div className="desk-buttons">
          <button className="desk-primary" disabled={busy} onClick={() => decide(true)} type="button">
            {text.issue}
          </button>
          <button className="desk-button" disabled={busy} onClick={() => decide(false)} type="button">
            {text.none}
          </button>
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
