import type { PriceBreakup } from '#collections/tickets/price-view.ts';
import type { GstMode } from '#kernel/gst.ts';
import { taxOfLines } from '#kernel/gst.ts';
import { placeOfSupply } from '#kernel/place-of-supply.ts';
import { stateName } from '#kernel/states.ts';
import type { ExtraLine } from './prices.ts';

/**
 * What an extra consists of for this buyer: the tax of each line by its own rate, then added up. Without a known State the
 * supplier's is assumed for display only. The total is the sum of the lines, whatever the State.
 */
export function extraBreakup(sale: {
  lines: readonly Pick<ExtraLine, 'amount' | 'rateBp'>[];
  gstMode: GstMode;
  supplierStateCode: string;
  buyer: { gstin: string | null; stateCode: string } | null;
}): PriceBreakup {
  const { lines, gstMode, supplierStateCode, buyer } = sale;
  const place = placeOfSupply({
    supplierStateCode,
    recipient: buyer ?? { gstin: null, stateCode: supplierStateCode },
  });
  const { totals } = taxOfLines({
    lines: lines.map(({ amount, rateBp }) => ({ amount, rateBp, mode: 'inclusive' as const })),
    interState: place.interState,
    gstMode,
  });
  const { discount: _, ...split } = totals;
  return {
    ...split,
    interState: place.interState,
    placeOfSupply: `${stateName(place.stateCode)} (${place.stateCode})`,
    taxed: gstMode === 'registered',
  };
}
