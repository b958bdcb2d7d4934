import { Notice } from '#site/components/ui/notice.tsx';
import { paths } from '#site/lib/paths.ts';
import { words } from '#site/messages/payment.ts';
import type { PaymentState } from './payment-state.ts';

/** Says where paying stands; read out when it changes. `ticketNumber` adds the way to the ticket. */
export function PaymentNotice({ state, ticketNumber }: { state: PaymentState; ticketNumber: string | null }) {
  const w = words();
  const toTicket = ticketNumber && (
    <a href={paths.ticket(ticketNumber)} className="inline-flex min-h-11 items-center">
      {w.toTicket}
    </a>
  );
  switch (state.at) {
    case 'confirming':
      return (
        <Notice tone="info" title={w.confirming}>
          <p>{w.confirmingText}</p>
        </Notice>
      );
    case 'paid':
      return <Notice tone="ok" title={w.paid} />;
    case 'slow':
      return (
        <Notice tone="info" title={w.slowTitle}>
          <p>{w.slowText}</p>
          {toTicket}
        </Notice>
      );
    case 'unfinished':
      return (
        <Notice tone="wait" title={state.reason ? w.failedTitle : w.unfinishedTitle}>
          <p>{state.reason ? `${state.reason} ${w.failedText}` : w.unfinishedText}</p>
          {toTicket}
        </Notice>
      );
    case 'problem':
      return (
        <Notice tone="bad">
          <p>{state.message}</p>
          {toTicket}
        </Notice>
      );
    default:
      return null;
  }
}
