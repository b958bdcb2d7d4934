import type { DeviceView } from '#collections/devices/view.ts';
import type { TierView } from '#collections/tickets/booking-view.ts';
import { card } from '#site/components/ui/recipes/surface.ts';
import { rupees } from '#site/lib/format.ts';
import { words } from '#site/messages/booking.ts';
import type { BookingForm } from './form.ts';
import { summaryRows } from './summary-rows.ts';

type Props = { form: BookingForm; tier: TierView | undefined; devices: readonly DeviceView[] };

/** Beside the form on a wide screen: what is chosen and what it costs. */
export function SummaryCard({ form, tier, devices }: Props) {
  const w = words().summary;
  const rows = summaryRows(form, tier, devices).filter(
    (row) => row.key === 'service' || row.lines.length > 0,
  );
  return (
    <section className={`${card} p-[18px]`} aria-labelledby="summary-title">
      <h2 id="summary-title">{w.title}</h2>
      <dl className="mt-3">
        {rows.map((row) => (
          <div key={row.key} className="border-t border-line py-2.5">
            <dt className="text-sm text-ink-2">{row.label}</dt>
            <dd className="text-md wrap-anywhere">
              {row.lines.length > 0 ? row.lines.join(' · ') : w.nothing}
            </dd>
          </div>
        ))}
        <div className="flex items-baseline justify-between gap-4 border-t border-line pt-3">
          <dt className="font-semibold">{w.total}</dt>
          <dd className="text-right">
            <b className="num text-lg">{tier ? rupees(tier.price) : '–'}</b>
            <span className="block text-sm text-ink-2">{tier?.breakup.taxed && w.inclusive}</span>
          </dd>
        </div>
      </dl>
    </section>
  );
}
