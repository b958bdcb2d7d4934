import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  documentSeries,
  formatDocumentNumber,
  formatTicketNumber,
  invoiceNumberPattern,
  legalSerialPattern,
  parseDocumentNumber,
  parseTicketNumber,
  type TicketKind,
  ticketNumberPattern,
} from './numbering.ts';

test('tickets have a prefix per kind, the year and four digits that grow', () => {
  expect(formatTicketNumber('remote', 2026, 1)).toBe('RT2026-0001');
  expect(formatTicketNumber('onsite', 2026, 9999)).toBe('OS2026-9999');
  expect(formatTicketNumber('web', 2027, 12_345)).toBe('WD2027-12345');
});

test('documents carry their series and the start of the financial year', () => {
  expect(formatDocumentNumber('INV', 2026, 1)).toBe('INV-2026-0001');
  expect(formatDocumentNumber('CN', 2025, 7)).toBe('CN-2025-0007');
  expect(formatDocumentNumber('INV', 2026, 9_999_999)).toBe('INV-2026-9999999');
});

test('a document number never exceeds 16 characters', () => {
  expect(() => formatDocumentNumber('INV', 2026, 10_000_000)).toThrow(RangeError);
  expect(() => formatDocumentNumber('RV', 2026, 10_000_000)).toThrow(RangeError);
  expect(legalSerialPattern.test('INV/2025-26/000045')).toBe(false);
  expect(legalSerialPattern.test('INV/25-26/000045')).toBe(true);
  expect(legalSerialPattern.test('-INV')).toBe(false);
});

test.each([0, -1, 1.5, Number.NaN])('%d is no serial number', (n) => {
  expect(() => formatTicketNumber('remote', 2026, n)).toThrow(RangeError);
  expect(() => formatDocumentNumber('INV', 2026, n)).toThrow(RangeError);
});

test('years have four digits', () => {
  expect(() => formatTicketNumber('remote', 26, 1)).toThrow(RangeError);
  expect(() => formatDocumentNumber('INV', 20_260, 1)).toThrow(RangeError);
});

test('what is formatted can be parsed, and documents stay legal', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...documentSeries),
      fc.constantFrom<TicketKind>('remote', 'onsite', 'web'),
      fc.integer({ min: 2000, max: 2999 }),
      fc.integer({ min: 1, max: 9_999_999 }),
      (series, kind, year, n) => {
        const number = formatDocumentNumber(series, year, n);
        expect(legalSerialPattern.test(number)).toBe(true);
        expect(parseDocumentNumber(number)).toEqual({ series, fyStart: year, n });
        const ticket = formatTicketNumber(kind, year, n);
        expect(ticketNumberPattern.test(ticket)).toBe(true);
        expect(parseTicketNumber(` ${ticket.toLowerCase()} `)).toEqual({ kind, year, n });
      },
    ),
  );
});

test.each([
  'RT2026-001',
  'RT2026-00001',
  'RT2026-0000',
  'XX2026-0001',
  'RT2026-0001; drop',
  '',
  'RT0026-0001',
])('%j is no ticket number', (text) => {
  expect(parseTicketNumber(text)).toBeNull();
});

test.each(['INV-2026-00001', 'INV-2026-0000', 'INV2026-0001', 'XXX-2026-0001', 'INV-2026-12345678'])(
  '%j is no document number',
  (text) => {
    expect(parseDocumentNumber(text)).toBeNull();
  },
);

test('an invoice number is told from a credit note', () => {
  expect(invoiceNumberPattern.test('INV-2026-0001')).toBe(true);
  expect(invoiceNumberPattern.test('CN-2026-0001')).toBe(false);
});
