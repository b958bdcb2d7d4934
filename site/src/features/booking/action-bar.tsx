import { Button, LinkButton } from '#site/components/ui/button.tsx';
import { arrowRight, lock } from '#site/components/ui/icons.ts';
import { busyLabel, payLabel } from '#site/features/payment/pay-label.ts';
import { mayPay } from '#site/features/payment/payment-state.ts';
import { rupees } from '#site/lib/format.ts';
import { paths } from '#site/lib/paths.ts';
import { words } from '#site/messages/booking.ts';
import { steps } from './flow.ts';
import type { Booking } from './use-booking.ts';

type Props = { booking: Booking; ready: boolean; profileComplete: boolean };

/** Back and Next; on a phone at the thumb, with the price between them. */
export function ActionBar({ booking, ready, profileComplete }: Props) {
  const w = words();
  const { flow, step, tier } = booking;
  return (
    <div className="booking-bar fixed inset-x-0 bottom-0 z-30 flex items-center gap-3 border-t border-line bg-surface px-4 pt-3 pb-[max(12px,env(safe-area-inset-bottom))] tab:static tab:justify-between tab:border-0 tab:bg-transparent tab:p-0 print:hidden">
      {step === 'service' || flow.ticket !== null ? (
        <LinkButton
          href={flow.ticket ? paths.ticket(flow.ticket) : paths.dashboard}
          className="max-tab:hidden"
        >
          {flow.ticket ? w.payment.later : w.cancelLink}
        </LinkButton>
      ) : (
        <Button onClick={() => booking.go({ type: 'back' })}>{w.back}</Button>
      )}
      {step === 'payment' ? (
        <PayAction {...{ booking, ready, profileComplete }} />
      ) : (
        <>
          {tier && (
            <span className="ml-auto text-right leading-tight tab:hidden">
              <b className="num block">{rupees(tier.price)}</b>
              {tier.breakup.taxed && <span className="text-xs text-ink-2">{w.summary.inclusive}</span>}
            </span>
          )}
          <Button
            variant="primary"
            className={`min-w-32 ${tier ? '' : 'max-tab:flex-1'}`}
            disabled={!ready}
            onClick={booking.next}
          >
            <span className="tab:hidden">
              {w.nextShort}
              <span className="sr-only">: {w.steps[steps[steps.indexOf(step) + 1] ?? step]}</span>
            </span>
            <span className="max-tab:hidden">{w.next[step]}</span>
          </Button>
        </>
      )}
    </div>
  );
}

function PayAction({ booking, ready, profileComplete }: Props) {
  const w = words();
  const { tier, payment, sending } = booking;
  if (!profileComplete)
    return (
      <LinkButton variant="primary" className="max-tab:flex-1" icon={arrowRight} href={welcomeHref()}>
        {w.profile.action}
      </LinkButton>
    );
  const { state } = payment;
  if (!tier || state.at === 'slow') return null;
  return (
    <Button
      variant="primary"
      className="min-w-44 max-tab:flex-1"
      icon={lock}
      disabled={!ready}
      busy={sending || !mayPay(state)}
      busyLabel={sending ? w.payment.booking : busyLabel(state)}
      onClick={() => void booking.pay()}
    >
      {payLabel(state, tier.price)}
    </Button>
  );
}

/** Where the profile is completed; from there it goes on with paying. */
export function welcomeHref(): string {
  return `${paths.welcome}?next=${encodeURIComponent(paths.newTicket({ step: 'payment' }))}`;
}
