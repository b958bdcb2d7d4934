import type { IssuedDocument } from '#collections/invoices/rules/document.ts';

export type Tax = 'cgst' | 'sgst' | 'igst';

/** The taxes a document shows: IGST between States, CGST and SGST within one. */
export function taxesOf({ interState }: Pick<IssuedDocument, 'interState'>): readonly Tax[] {
  return interState ? ['igst'] : ['cgst', 'sgst'];
}

/** Basis points as a percentage without needless zeros: 900 is `9`, 250 is `2.5`. */
export function percent(basisPoints: number): string {
  return String(basisPoints / 100);
}
