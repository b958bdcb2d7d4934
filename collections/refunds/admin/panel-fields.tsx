import type { PayloadRequest, UIFieldServerProps } from 'payload';
import { formatInr } from '#kernel/money.ts';
import { staffOf } from '#toolkit/callers.ts';
import type { DeskMoneyBack } from '../view.ts';
import { deskRefund, moneyBack } from '../views/desk-refunds.ts';
import { AgreedReductions } from './agreed-reductions.tsx';
import { RefundForm } from './refund-form.tsx';
import { RefundSteps } from './refund-steps.tsx';
import { RefundsTable } from './refunds-table.tsx';
import { words } from './words.ts';

/** On a payment's page: what went back of it, and the way to give more back. */
export async function MoneyBack({ req, id }: UIFieldServerProps) {
  if (id === undefined || !looksAfterMoney(req)) return null;
  const view = await moneyBack(req, String(id));
  return view && <MoneyBackSection view={view} />;
}

/** On a refund's page: what only a person can decide about it. */
export async function RefundDecision({ req, id }: UIFieldServerProps) {
  if (id === undefined || !looksAfterMoney(req)) return null;
  const refund = await deskRefund(req, String(id));
  return refund && <RefundSteps refund={refund} />;
}

/** What was paid, what is left and what went back; a form while more can go back or the ticket can be cancelled. */
export function MoneyBackSection({ view }: { view: DeskMoneyBack }) {
  const text = words();
  const { payment, paid, left, ticket, cancellation, refunds, agreed } = view;
  return (
    <section className="desk-section desk-money-back">
      <h2>{text.title}</h2>
      <dl>
        <div>
          <dt>{text.paid}</dt>
          <dd>{formatInr(paid)}</dd>
        </div>
        <div>
          <dt>{text.left}</dt>
          <dd>{formatInr(left)}</dd>
        </div>
      </dl>
      {refunds.length > 0 ? <RefundsTable refunds={refunds} /> : <p>{text.none}</p>}
      {agreed.length > 0 && <AgreedReductions agreed={agreed} payment={payment} ticket={ticket} />}
      {(left > 0 || cancellation) && (
        <RefundForm cancellation={cancellation} left={left} payment={payment} ticket={ticket} />
      )}
    </section>
  );
}

function looksAfterMoney(req: PayloadRequest): boolean {
  const roles = staffOf(req)?.roles ?? [];
  return roles.includes('accounts') || roles.includes('admin');
}
