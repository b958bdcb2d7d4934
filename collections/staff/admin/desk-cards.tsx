import { waitingRefundsId } from '#collections/refunds/admin/waiting-refunds.tsx';
import { formatInr } from '#kernel/money.ts';
import { paise } from '#kernel/paise.ts';
import type { DeskNumbers } from '../views/desk-dashboard.ts';
import { deadJobsId } from './dead-jobs.tsx';
import { words } from './words.ts';

const tickets = '/admin/collections/tickets?where[status][equals]=';
const payments = '/admin/collections/payments';

type Props = {
  numbers: DeskNumbers;
  /** How many of them wait for a person. */
  refunds: number | null;
};

/** How the day stands, each figure with the way to its list; money only for those who may see it. */
export function DeskCards({ numbers, refunds }: Props) {
  const text = words();
  const { open, waitingPayment, receivedToday, held, owedExtras, deadJobs } = numbers;
  return (
    <div className="desk-cards">
      <Card href={`${tickets}open`} label={text.open} value={String(open)} />
      <Card href={`${tickets}awaiting_payment`} label={text.waitingPayment} value={String(waitingPayment)} />
      {receivedToday !== null && (
        <Card href={payments} label={text.receivedToday} value={formatInr(paise(receivedToday))} />
      )}
      {held !== null && (
        <Card href={`${payments}?where[role][equals]=held`} label={text.held} value={String(held)} />
      )}
      {owedExtras !== null && (
        <Card
          href="/admin/collections/extras?where[status][equals]=approved"
          label={text.owedExtras}
          value={String(owedExtras)}
        />
      )}
      {refunds !== null && (
        <Card href={`#${waitingRefundsId}`} label={text.refunds} value={String(refunds)} />
      )}
      {deadJobs !== null && <Card href={`#${deadJobsId}`} label={text.deadJobs} value={String(deadJobs)} />}
    </div>
  );
}

function Card({ href, label, value }: { href: string; label: string; value: string }) {
  return (
    <a className="desk-card" href={href}>
      <span>{label}</span>
      <strong>{value}</strong>
    </a>
  );
}
