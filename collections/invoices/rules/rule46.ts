import { gstinProblem } from '#kernel/gstin.ts';
import { legalSerialPattern } from '#kernel/numbering.ts';
import { pinProblem } from '#kernel/pin.ts';
import { stateName } from '#kernel/states.ts';
import { isTariffCode } from '#kernel/tariff.ts';
import type { DocumentLine, Party, TaxInvoice } from './document.ts';

/**
 * Paths of what rule 46 of the CGST Rules, 2017 asks of a tax invoice and the document lacks or has in an
 * impossible form; empty when it may be issued. Stricter than the rule in two points: the recipient's
 * address, State and PIN are always asked for (the proviso for services given online), and SAC has six
 * digits, HSN of goods four, six or eight. An unregistered supplier needs no GSTIN and must show no tax (CGST Act, s. 32).
 * A signature is not needed on an electronic document; quantity concerns goods only.
 */
export function missingRule46Fields(document: TaxInvoice): string[] {
  const registered = document.gstMode === 'registered';
  const { supplier, recipient, placeOfSupply, lines, totals } = document;
  const checks: [string, boolean][] = [
    ['number', legalSerialPattern.test(document.number)],
    ['issuedAt', !Number.isNaN(Date.parse(document.issuedAt))],
    ...partyChecks('supplier', supplier),
    ['supplier.gstin', registered ? isGstinOf(supplier) : supplier.gstin === null],
    ...partyChecks('recipient', recipient),
    // May lie in another State than the address: the GSTIN decides the place of supply
    ['recipient.gstin', recipient.gstin === null || gstinProblem(recipient.gstin) === null],
    ['placeOfSupply.stateCode', stateName(placeOfSupply.stateCode) !== null],
    ['placeOfSupply.state', filled(placeOfSupply.state)],
    ['reverseCharge', typeof document.reverseCharge === 'boolean'],
    ['lines', lines.length > 0],
    ...lines.flatMap((line, i) => lineChecks({ at: `lines.${i}`, line, document })),
    ['totals.taxable', totals.taxable === total(lines, 'taxable')],
    ['totals.cgst', totals.cgst === total(lines, 'cgst')],
    ['totals.sgst', totals.sgst === total(lines, 'sgst')],
    ['totals.igst', totals.igst === total(lines, 'igst')],
    ['totals.total', totals.total === total(lines, 'total')],
  ];
  return checks.filter(([, present]) => !present).map(([field]) => field);
}

function partyChecks(at: string, party: Party): [string, boolean][] {
  return [
    [`${at}.name`, filled(party.name)],
    [`${at}.address`, party.address.some(filled)],
    [`${at}.state`, filled(party.state)],
    [`${at}.stateCode`, stateName(party.stateCode) !== null],
    [`${at}.pin`, pinProblem(party.pin) === null],
  ];
}

function lineChecks(of: { at: string; line: DocumentLine; document: TaxInvoice }): [string, boolean][] {
  const { at, line, document } = of;
  const tax = line.cgst + line.sgst + line.igst;
  const rightKind = document.interState
    ? line.cgst === 0 && line.sgst === 0
    : line.igst === 0 && line.cgst === line.sgst;
  return [
    [`${at}.description`, filled(line.description)],
    [`${at}.sac`, isTariffCode(line.sac)],
    [`${at}.taxable`, line.taxable >= 0],
    [`${at}.rateBp`, line.rateBp >= 0 && (document.gstMode === 'registered' || line.rateBp === 0)],
    [`${at}.tax`, rightKind && (line.rateBp > 0 || tax === 0) && isTaxOf(line, tax)],
    [`${at}.total`, line.taxable + tax + line.roundOff === line.total],
  ];
}

/** The amount belongs to the rate: at most a paisa of rounding for each half. */
function isTaxOf(line: DocumentLine, tax: number): boolean {
  return Math.abs(tax * 10_000 - line.taxable * line.rateBp) <= 10_000;
}

/** A supplier's GSTIN opens with the code of the State it stands in. */
function isGstinOf(party: Party): boolean {
  return (
    party.gstin !== null && gstinProblem(party.gstin) === null && party.gstin.startsWith(party.stateCode)
  );
}

function total(lines: DocumentLine[], of: 'taxable' | 'cgst' | 'sgst' | 'igst' | 'total'): number {
  return lines.reduce((a, line) => a + line[of], 0);
}

function filled(text: string): boolean {
  return text.trim() !== '';
}
