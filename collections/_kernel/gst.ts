import { add, allocate, scale, subtract, sum, zeroPaise } from './money.ts';
import { type Paise, paise } from './paise.ts';

/** An unregistered supplier must not show any tax (CGST Act, s. 32). */
export type GstMode = 'registered' | 'unregistered';

/** `inclusive`: the price is what the customer pays. `exclusive`: tax comes on top. */
export type PriceMode = 'inclusive' | 'exclusive';

/** What decides how a supply is taxed. */
export type TaxTerms = {
  /** Full rate in basis points: 18 % = 1800. CGST and SGST are half each. */
  rateBp: number;
  interState: boolean;
  gstMode: GstMode;
  /** Supply to a special economic zone or export under a letter of undertaking: no tax. */
  zeroRated?: boolean;
};

/** `total` is always `taxable + cgst + sgst + igst + roundOff`. */
export type TaxSplit = {
  taxable: Paise;
  cgst: Paise;
  sgst: Paise;
  igst: Paise;
  roundOff: Paise;
  total: Paise;
};

/**
 * The tax of one line. Exclusive prices have no round-off; inclusive prices are worked back to the
 * taxable value and the missing or surplus paisa is shown as round-off, so that the customer pays
 * exactly the price. CGST always equals SGST.
 */
export function taxOf(line: { amount: Paise; mode: PriceMode } & TaxTerms): TaxSplit {
  const rateBp = rateOf(line);
  const taxable = line.mode === 'exclusive' ? line.amount : scale(line.amount, 10_000, 10_000 + rateBp);
  const half = line.interState ? zeroPaise : scale(taxable, rateBp, 20_000);
  const igst = line.interState ? scale(taxable, rateBp, 10_000) : zeroPaise;
  const exact = paise(taxable + half + half + igst);
  const total = line.mode === 'exclusive' ? exact : line.amount;
  return { taxable, cgst: half, sgst: half, igst, roundOff: subtract(total, exact), total };
}

function rateOf(terms: TaxTerms): number {
  if (!Number.isSafeInteger(terms.rateBp) || terms.rateBp < 0) {
    throw new RangeError(`not a tax rate in basis points: ${terms.rateBp}`);
  }
  return terms.gstMode === 'unregistered' || terms.zeroRated ? 0 : terms.rateBp;
}

/**
 * Prices several lines with one discount on all of them. Each line has its own price mode; the discount
 * is on the prices as stated, is taken off before tax (CGST Act, s. 15(3)(a)) and split over the lines by largest
 * remainder. Tax is worked out per line and then added up.
 * @throws RangeError when the discount is negative or more than the lines
 */
export function taxOfLines(order: {
  lines: readonly { amount: Paise; mode: PriceMode; rateBp: number }[];
  discount?: Paise;
  interState: boolean;
  gstMode: GstMode;
  zeroRated?: boolean;
}): { lines: (TaxSplit & { discount: Paise })[]; totals: TaxSplit & { discount: Paise } } {
  const discount = order.discount ?? zeroPaise;
  const amounts = order.lines.map((line) => line.amount);
  if (discount < 0 || discount > sum(amounts)) throw new RangeError(`discount out of range: ${discount}`);
  const shares = allocate(discount, amounts);
  const { interState, gstMode, zeroRated } = order;
  const lines = order.lines.map(({ amount, mode, rateBp }, i) => {
    const share = shares[i] ?? zeroPaise;
    const split = taxOf({ amount: subtract(amount, share), mode, rateBp, interState, gstMode, zeroRated });
    return { discount: share, ...split };
  });
  return { lines, totals: { discount, ...sumSplits(lines) } };
}

/** Adds splits up part by part, so that the total is again the sum of its parts; zero paise of everything for none. */
export function sumSplits(splits: readonly TaxSplit[]): TaxSplit {
  return splits.reduce((a, b) => combine(a, b, add), {
    taxable: zeroPaise,
    cgst: zeroPaise,
    sgst: zeroPaise,
    igst: zeroPaise,
    roundOff: zeroPaise,
    total: zeroPaise,
  });
}

/**
 * What a credit note over `refund` says, given the line as invoiced and what was credited before.
 * Cumulative difference: the split of everything credited so far minus the split credited earlier, and
 * the last note takes whatever is left, so that all notes together are exactly the invoice.
 * Amounts are positive; the document says that they are credits.
 * @throws RangeError when more would be credited than was invoiced, or nothing
 */
export function creditNoteSplit(note: {
  invoiced: TaxSplit;
  terms: TaxTerms;
  alreadyCredited: Paise;
  refund: Paise;
}): TaxSplit {
  const before = note.alreadyCredited;
  const after = add(before, note.refund);
  if (before < 0 || note.refund <= 0 || after > note.invoiced.total) {
    throw new RangeError(`cannot credit ${note.refund} after ${before} of ${note.invoiced.total} paise`);
  }
  const upTo = (gross: Paise): TaxSplit =>
    gross === note.invoiced.total
      ? note.invoiced
      : taxOf({ amount: gross, mode: 'inclusive', ...note.terms });
  return combine(upTo(after), upTo(before), subtract);
}

function combine(a: TaxSplit, b: TaxSplit, how: (a: Paise, b: Paise) => Paise): TaxSplit {
  return {
    taxable: how(a.taxable, b.taxable),
    cgst: how(a.cgst, b.cgst),
    sgst: how(a.sgst, b.sgst),
    igst: how(a.igst, b.igst),
    roundOff: how(a.roundOff, b.roundOff),
    total: how(a.total, b.total),
  };
}
