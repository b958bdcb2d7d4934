import { useEffect, useRef } from 'react';
import { Notice } from '#site/components/ui/notice.tsx';
import { PaymentNotice } from '#site/features/payment/payment-notice.tsx';
import { words } from '#site/messages/booking.ts';
import type { Booking } from './use-booking.ts';

/** What stands between her and the paid ticket, above everything else and brought into sight. */
export function PaymentMessages({
  booking,
  profileComplete,
}: {
  booking: Booking;
  profileComplete: boolean;
}) {
  const w = words();
  const { flow, notice, payment } = booking;
  const { at } = payment.state;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice || !['idle', 'opening', 'open'].includes(at)) box.current?.scrollIntoView({ block: 'center' });
  }, [notice, at]);
  return (
    <div ref={box} className="grid gap-3 empty:hidden">
      {!profileComplete && (
        <Notice tone="wait" title={w.profile.title}>
          <p>
            {w.profile.needed} {w.payment.placeGuess}
          </p>
        </Notice>
      )}
      {notice && (
        <Notice tone="bad">
          <p>{notice}</p>
        </Notice>
      )}
      <PaymentNotice state={payment.state} ticketNumber={flow.ticket} />
      {flow.ticket && at !== 'paid' && at !== 'confirming' && at !== 'slow' && (
        <p className="text-md text-ink-2">{w.payment.booked(flow.ticket)}</p>
      )}
    </div>
  );
}
