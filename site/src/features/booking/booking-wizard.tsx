import { type ClipboardEvent, type FocusEvent, useCallback, useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';
import { Notice } from '#site/components/ui/notice.tsx';
import { card } from '#site/components/ui/recipes/surface.ts';
import { isBusy } from '#site/features/attachments/upload-queue.ts';
import { PriceBreakup } from '#site/features/payment/price-breakup.tsx';
import { preloadEditor } from '#site/features/rich-text/load-editor.ts';
import { words } from '#site/messages/booking.ts';
import { words as paymentWords } from '#site/messages/payment.ts';
import { ActionBar, welcomeHref } from './action-bar.tsx';
import { ConflictDialog, SignedOutDialog, StartOver } from './dialogs.tsx';
import { PaymentMessages } from './payment-messages.tsx';
import { ProblemSummary } from './problem-summary.tsx';
import { Progress } from './progress.tsx';
import { SaveLine } from './save-line.tsx';
import { StepContact } from './step-contact.tsx';
import { StepDetails } from './step-details.tsx';
import { StepPayment } from './step-payment.tsx';
import { StepService } from './step-service.tsx';
import { SummaryCard } from './summary-card.tsx';
import { BeginWith, SaveAsTemplate, TemplateOffer } from './templates.tsx';
import { type Booking, type BookingOptions, useBooking } from './use-booking.ts';

// zod probes `new Function`, which the page's policy refuses and reports
z.config({ jitless: true });

/** The island of the booking page: four steps here, the fifth is the page of the ticket. */
export function BookingWizard(options: BookingOptions) {
  const { view } = options;
  const w = words();
  const booking = useBooking(options);
  const { step, flow, form, problems, change, uploads, kept } = booking;
  const [ready, setReady] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    setReady(true);
    preloadEditor();
  }, []);
  useFocus({ frame, head, booking });
  const keepNow = useCallback(() => kept.keepNow(), [kept.keepNow]);

  const common = { view, form, problems, change };
  return (
    <div ref={frame} inert={!ready} className="noscript:hidden">
      <Progress
        step={flow.step}
        onStep={flow.ticket === null ? (to) => booking.go({ type: 'go', to }) : undefined}
      />
      <div
        className={`flex items-center justify-between gap-3 ${flow.ticket === null ? 'mb-2 min-h-11' : 'mb-4'}`}
      >
        {flow.ticket === null && <SaveLine state={kept.state} />}
        {flow.ticket === null && (booking.edits > 0 || view.draft) && (
          <div className="flex flex-wrap justify-end">
            <SaveAsTemplate form={form} />
            <StartOver onConfirm={() => void booking.startOver()} />
          </div>
        )}
      </div>
      <div className="grid gap-5 desk:grid-cols-[minmax(0,1fr)_320px] desk:grid-rows-[auto_1fr] desk:items-start">
        <div className="grid min-w-0 gap-5">
          <TemplateOffer booking={booking} />
          {step === 'payment' && <PaymentMessages booking={booking} profileComplete={view.profileComplete} />}
          {!view.profileComplete && step !== 'payment' && (
            <Notice tone="info" title={w.profile.title}>
              <p>
                {w.profile.text} <a href={welcomeHref()}>{w.profile.action}</a>
              </p>
            </Notice>
          )}
          <section
            className={`${card} grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6 p-[18px] tab:p-6`}
            aria-labelledby="step-head"
            onBlur={(event: FocusEvent) => {
              const { name, type } = event.target as HTMLInputElement;
              if (name && type !== 'radio') booking.leave(name);
            }}
            onPaste={(event) => step === 'details' && pastedFiles(event, uploads.add)}
          >
            <h2 id="step-head" ref={head} tabIndex={-1} className="text-lg outline-none">
              {w.heads[step]}
            </h2>
            <ProblemSummary problems={problems} tried={booking.tried} />
            {step === 'service' && <BeginWith booking={booking} />}
            {step === 'service' && <StepService {...common} />}
            {step === 'details' && (
              <StepDetails
                {...common}
                uploads={uploads}
                generation={booking.generation}
                onLeave={booking.leave}
              />
            )}
            {step === 'contact' && <StepContact {...common} />}
            {step === 'payment' && (
              <StepPayment
                {...common}
                onChange={flow.ticket ? null : (to) => booking.go({ type: 'go', to })}
              />
            )}
          </section>
        </div>
        <aside
          className={`desk:sticky desk:top-6 desk:row-span-2 ${step === 'payment' ? '' : 'max-desk:hidden'}`}
        >
          {step === 'payment' ? (
            <PriceCard booking={booking} />
          ) : (
            <SummaryCard form={form} tier={booking.tier} devices={booking.devices} />
          )}
        </aside>
        <ActionBar {...{ booking, ready }} profileComplete={view.profileComplete} />
      </div>
      <ConflictDialog conflict={kept.conflict} onOther={kept.useOther} onMine={kept.keepMine} />
      <SignedOutDialog step={step} filesUnderWay={isBusy(uploads.items)} onSignedOut={keepNow} />
    </div>
  );
}

function PriceCard({ booking }: { booking: Booking }) {
  const { tier } = booking;
  if (!tier) return null;
  return (
    <section className={`${card} grid gap-4 p-[18px]`} aria-labelledby="price-head">
      <h2 id="price-head">{tier.name}</h2>
      <PriceBreakup breakup={tier.breakup} />
      <p className="border-t border-line pt-3 text-sm text-ink-2">{paymentWords().secure}</p>
    </section>
  );
}

/** A new step begins at its head; a step that cannot be left begins at its first problem. */
function useFocus({
  frame,
  head,
  booking,
}: {
  frame: React.RefObject<HTMLDivElement | null>;
  head: React.RefObject<HTMLHeadingElement | null>;
  booking: Booking;
}): void {
  const { step, tried } = booking;
  const first = useRef(true);
  useEffect(() => {
    document.title = document.title.replace(/^[^·]*/, `${words().stepTitle(words().steps[step])} `);
    if (first.current) first.current = false;
    else {
      window.scrollTo({ top: 0 });
      head.current?.focus({ preventScroll: true });
    }
  }, [step, head]);
  useEffect(() => {
    if (tried > 0) frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tried, frame]);
}

/** A screenshot from the clipboard becomes a file; text that comes with a picture of itself stays text. */
function pastedFiles(event: ClipboardEvent, add: (files: File[]) => void): void {
  const { files, types } = event.clipboardData;
  if (files.length === 0 || types.includes('text/plain')) return;
  event.preventDefault();
  add([...files]);
}
