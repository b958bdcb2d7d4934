import { checkRichText } from '#kernel/rich-text-check.ts';
import { richTextToPlain } from '#kernel/rich-text-output.ts';
import { button } from '#site/components/ui/recipes/button.ts';
import { words } from '#site/messages/booking.ts';
import type { FormStep } from './flow.ts';
import type { StepProps } from './step-props.ts';
import { type SummaryRow, summaryRows } from './summary-rows.ts';

type Props = Pick<StepProps, 'view' | 'form'> & {
  /** Null once the ticket is booked: then nothing can be changed here. */
  onChange: ((step: FormStep) => void) | null;
};

/** Everything once more before paying, each part with the way back to it. */
export function StepPayment({ view, form, onChange }: Props) {
  const w = words();
  const tier = view.tiers.find(({ key }) => key === form.tier);
  const said = checkRichText(form.description);
  const description = said.ok ? richTextToPlain(said.value) : '';
  const rows: SummaryRow[] = summaryRows(form, tier).flatMap((row) =>
    row.key === 'about'
      ? [
          row,
          {
            key: 'description',
            label: w.summary.description,
            lines: [description],
            step: 'details' as const,
          },
        ]
      : [row],
  );
  return (
    <>
      <dl className="-mt-3">
        {rows.map((row, i) => (
          <div
            key={row.key}
            className="grid grid-cols-[1fr_auto] items-start gap-x-4 border-t border-line py-2.5 first:border-t-0 tab:grid-cols-[132px_1fr_auto]"
          >
            <dt className="text-sm text-ink-2 max-tab:col-start-1 tab:pt-px">{row.label}</dt>
            <dd className="min-w-0 text-md whitespace-pre-line wrap-anywhere max-tab:col-start-1">
              {row.lines.map((line, n) => (
                <span key={line} className={`line-clamp-4 ${n > 0 ? 'text-ink-2' : ''}`}>
                  {line}
                </span>
              ))}
            </dd>
            {onChange && rows[i - 1]?.step !== row.step && (
              <dd className="row-start-1 -my-2.5 max-tab:col-start-2 max-tab:row-span-2 tab:col-start-3">
                <button
                  type="button"
                  className={`${button({ variant: 'quiet' })} -mr-3`}
                  aria-label={w.summary.changeWhat(w.steps[row.step])}
                  onClick={() => onChange(row.step)}
                >
                  {w.summary.change}
                </button>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <div className="border-t border-line pt-4">
        <h3>{w.payment.afterwards}</h3>
        <p className="mt-1 text-md text-ink-2">{w.payment.afterwardsText}</p>
      </div>
    </>
  );
}
