import type { PriceBreakup as Breakup } from '#collections/tickets/price-view.ts';
import { rupees } from '#site/lib/format.ts';
import { words } from '#site/messages/payment.ts';
import { priceLines } from './price-lines.ts';

/** What a price consists of, to the paisa, and that nothing is added to it. */
export function PriceBreakup({ breakup }: { breakup: Breakup }) {
  const w = words().lines;
  return (
    <div>
      <table className="w-full border-collapse text-md">
        <caption className="sr-only">{w.caption}</caption>
        <tbody>
          {priceLines(breakup).map(({ key, rate, amount }) => {
            const label = key === 'cgst' || key === 'sgst' || key === 'igst' ? w[key](rate) : w[key];
            return (
              <tr
                key={key}
                className="border-t border-line first:border-t-0 last:font-semibold last:[&>th]:font-semibold"
              >
                <th scope="row" className="py-2.5 pr-4 text-left font-normal">
                  {label}
                </th>
                <td className="num py-2.5 text-right">{rupees(amount)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="mt-1 text-sm text-ink-2">
        {breakup.taxed ? `${w.inclusive} ${w.place(breakup.placeOfSupply)}` : w.untaxed}
      </p>
    </div>
  );
}
