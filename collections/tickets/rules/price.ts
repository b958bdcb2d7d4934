import type { IssuedDocument } from '#collections/invoices/rules/document.ts';
import type { GstMode } from '#kernel/gst.ts';
import { taxOf } from '#kernel/gst.ts';
import type { Paise } from '#kernel/paise.ts';
import { placeOfSupply } from '#kernel/place-of-supply.ts';
import { stateName } from '#kernel/states.ts';
import type { PriceBreakup } from '../price-view.ts';
import { serviceRateBp } from './tax-rate.ts';

/**
 * What an all-in price consists of for this buyer. Without a known State the supplier's State is
 * assumed for display only; a document is never issued without one.
 */
export function breakupOf(sale: {
  price: Paise;
  gstMode: GstMode;
  supplierStateCode: string;
  buyer: { gstin: string | null; stateCode: string } | null;
}): PriceBreakup {
  const place = placeOfSupply({
    supplierStateCode: sale.supplierStateCode,
    recipient: sale.buyer ?? { gstin: null, stateCode: sale.supplierStateCode },
  });
  const split = taxOf({
    amount: sale.price,
    mode: 'inclusive',
    rateBp: serviceRateBp,
    interState: place.interState,
    gstMode: sale.gstMode,
  });
  return {
    ...split,
    interState: place.interState,
    placeOfSupply: `${stateName(place.stateCode)} (${place.stateCode})`,
    taxed: sale.gstMode === 'registered',
  };
}

/** The break-up as it stands on an issued document. */
export function breakupOfDocument({
  totals,
  interState,
  placeOfSupply: place,
  gstMode,
}: IssuedDocument): PriceBreakup {
  const { taxable, cgst, sgst, igst, roundOff, total } = totals;
  return {
    taxable,
    cgst,
    sgst,
    igst,
    roundOff,
    total,
    interState,
    placeOfSupply: `${place.state} (${place.stateCode})`,
    taxed: gstMode === 'registered',
  };
}
