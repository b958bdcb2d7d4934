/** Tickets count per calendar year (India), each kind for itself. */
export const ticketPrefixes = { remote: 'RT', onsite: 'OS', web: 'WD' } as const;
export type TicketKind = keyof typeof ticketPrefixes;

/** Tax invoice, receipt voucher, refund voucher, credit note, debit note: each its own series per financial year. */
export const documentSeries = ['INV', 'RV', 'RFV', 'CN', 'DN'] as const;
export type DocumentSeries = (typeof documentSeries)[number];

export const ticketNumberPattern = /^(RT|OS|WD)([1-9]\d{3})-(\d{4,8})$/;
export const documentNumberPattern = /^(INV|RV|RFV|CN|DN)-([1-9]\d{3})-(\d{4,7})$/;
export const invoiceNumberPattern = /^INV-[1-9]\d{3}-\d{4,7}$/;

/** What rule 46 of the CGST Rules allows as a serial number: at most 16 characters. */
export const legalSerialPattern = /^[A-Za-z0-9][A-Za-z0-9/-]{0,15}$/;

/**
 * `RT2026-0001`; from 10,000 on the number grows.
 * @throws RangeError when year or count cannot be written
 */
export function formatTicketNumber(kind: TicketKind, year: number, n: number): string {
  return checked(`${ticketPrefixes[kind]}${year}-${padded(n)}`, ticketNumberPattern);
}

/**
 * `SR2026-0001`: receipts of sessions count per calendar year (India). No document of the law.
 * @throws RangeError when year or count cannot be written
 */
export function formatReceiptNumber(year: number, n: number): string {
  return checked(`SR${year}-${padded(n)}`, /^SR[1-9]\d{3}-\d{4,8}$/);
}

/** Null when the text is no ticket number. Small letters and surrounding spaces are forgiven. */
export function parseTicketNumber(text: string): { kind: TicketKind; year: number; n: number } | null {
  const match = ticketNumberPattern.exec(text.trim().toUpperCase());
  const kind = (Object.keys(ticketPrefixes) as TicketKind[]).find((k) => ticketPrefixes[k] === match?.[1]);
  return match && kind
    ? withoutPadding({ kind, year: Number(match[2]), n: Number(match[3]) }, match[3])
    : null;
}

/**
 * `INV-2026-0001`, where the year is the one in which the financial year starts.
 * @throws RangeError when it would exceed 16 characters, or year or count cannot be written
 */
export function formatDocumentNumber(series: DocumentSeries, fyStart: number, n: number): string {
  const number = checked(`${series}-${fyStart}-${padded(n)}`, documentNumberPattern);
  if (!legalSerialPattern.test(number)) throw new RangeError(`longer than 16 characters: ${number}`);
  return number;
}

/** Null when the text is no document number. Small letters and surrounding spaces are forgiven. */
export function parseDocumentNumber(
  text: string,
): { series: DocumentSeries; fyStart: number; n: number } | null {
  const match = documentNumberPattern.exec(text.trim().toUpperCase());
  const series = documentSeries.find((s) => s === match?.[1]);
  return match && series
    ? withoutPadding({ series, fyStart: Number(match[2]), n: Number(match[3]) }, match[3])
    : null;
}

function padded(n: number): string {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`not a serial number: ${n}`);
  return String(n).padStart(4, '0');
}

/** One number has one spelling: `0001` and `12345` are numbers, `00001` and `0000` are not. */
function withoutPadding<T extends { n: number }>(parsed: T, digits: string | undefined): T | null {
  return parsed.n > 0 && padded(parsed.n) === digits ? parsed : null;
}

function checked(number: string, pattern: RegExp): string {
  if (!pattern.test(number)) throw new RangeError(`not a number that can be given: ${number}`);
  return number;
}
