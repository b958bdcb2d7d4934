import { useEffect, useState } from 'react';
import type { Paise } from '#kernel/paise.ts';
import { Button } from '#site/components/ui/button.tsx';
import { busyLabel, payLabel } from './pay-label.ts';
import { PaymentNotice } from './payment-notice.tsx';
import { mayPay } from './payment-state.ts';
import { usePayment } from './use-payment.ts';

type Props = {
  ticketNumber: string;
  /** What of it beyond the booked price. */
  extra?: string | null;
  amount: Paise;
  /** Where to go when it is paid, a path of this site. */
  paidHref: string;
  /** Instead of “Pay ₹499.00”; the amount should be in it or beside the button. */
  label?: string;
  variant?: 'primary' | 'secondary';
  block?: boolean;
};

/**
 * The island that pays for a ticket, on any page. The page must call `allowCheckout(Astro)`.
 * What happens is said below the button.
 */
export function PayButton(props: Props) {
  const { ticketNumber, extra, amount, paidHref, label, variant = 'primary', block } = props;
  const { state, pay } = usePayment(() => location.assign(paidHref));
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <div className="grid gap-3">
      {(mayPay(state) || state.at === 'opening' || state.at === 'open') && (
        <Button
          variant={variant}
          block={block}
          disabled={!ready}
          busy={!mayPay(state)}
          busyLabel={busyLabel(state)}
          onClick={() => void pay({ ticketNumber, extra })}
        >
          {label && state.at === 'idle' ? label : payLabel(state, amount)}
        </Button>
      )}
      <PaymentNotice state={state} ticketNumber={null} />
    </div>
  );
}
