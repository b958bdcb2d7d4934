import type { CreditedLine, CreditNote, Party } from '#collections/invoices/rules/document.ts';
import { gstinProblem } from '#kernel/gstin.ts';
import { legalSerialPattern } from '#kernel/numbering.ts';
import { stateName } from '#kernel/states.ts';
import { isTariffCode } from '#kernel/tariff.ts';

/**
 * Paths of what rule 53(1A) of the CGST Rules, 2017 asks of a credit note and the document lacks or has in an impossible
 * form; empty when it may be issued. The address, State and code of the recipient are always asked for.
 * A signature is not needed on an electronic document.
 */
export function missingRule53Fields(note: CreditNote): string[] {
  const registered = note.gstMode === 'registered';
  const { supplier, recipient, lines, totals, invoice } = note;
  const checks: [string, boolean][] = [
    ['kind', note.kind === 'credit_note'],
    ['number', legalSerialPattern.test(note.number)],
    ['issuedAt', !Number.isNaN(Date.parse(note.issuedAt))],
    ...partyChecks('supplier', supplier),
    [
      'supplier.gstin',
      registered ? supplier.gstin !== null && gstinProblem(supplier.gstin) === null : supplier.gstin === null,
    ],
    ...partyChecks('recipient', recipient),
    ['recipient.gstin', recipient.gstin === null || gstinProblem(recipient.gstin) === null],
    ['invoice.number', legalSerialPattern.test(invoice.number)],
    ['invoice.issuedAt', Date.parse(invoice.issuedAt) <= Date.parse(note.issuedAt)],
    ['reason', note.reason.trim() !== ''],
    ['lines', lines.length > 0],
    ...lines.flatMap((line, i) => lineChecks(`lines.${i}`, line, note)),
    ['totals.taxable', totals.taxable === total(lines, 'taxable') && totals.taxable > 0],
    ['totals.cgst', totals.cgst === total(lines, 'cgst')],
    ['totals.sgst', totals.sgst === total(lines, 'sgst')],
    ['totals.igst', totals.igst === total(lines, 'igst')],
    ['totals.total', totals.total === total(lines, 'total') && totals.total > 0],
  ];
  return checks.filter(([, present]) => !present).map(([field]) => field);
}

function partyChecks(at: string, party: Party): [string, boolean][] {
  return [
    [`${at}.name`, party.name.trim() !== ''],
    [`${at}.address`, party.address.some((line) => line.trim() !== '')],
    [`${at}.state`, party.state.trim() !== ''],
    [`${at}.stateCode`, stateName(party.stateCode) !== null],
  ];
}

function lineChecks(at: string, line: CreditedLine, note: CreditNote): [string, boolean][] {
  const tax = line.cgst + line.sgst + line.igst;
  const rightKind = note.interState ? line.cgst === 0 && line.sgst === 0 : line.igst === 0;
  const taxed = note.gstMode === 'registered' && note.gstAdjusted;
  return [
    [`${at}.description`, line.description.trim() !== ''],
    [`${at}.sac`, isTariffCode(line.sac)],
    [`${at}.tax`, rightKind && (taxed || tax === 0)],
    [`${at}.total`, line.total > 0 && line.taxable + tax + line.roundOff === line.total],
  ];
}

function total(lines: CreditedLine[], of: 'taxable' | 'cgst' | 'sgst' | 'igst' | 'total'): number {
  return lines.reduce((a, line) => a + line[of], 0);
}
