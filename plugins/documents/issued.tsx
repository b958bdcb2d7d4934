import { Document, Page, View } from '@react-pdf/renderer';
import type { IssuedDocument, Party } from '#collections/invoices/rules/document.ts';
import { formatInr } from '#kernel/money.ts';
import type { Paise } from '#kernel/paise.ts';
import { InvoiceLines, percent } from './invoice-lines.tsx';
import { look } from './look.ts';
import { Fact, Foot, Head, Lines, Words } from './parts.tsx';
import { documentWords } from './words.ts';

/** What one kind of document says differently from the others. */
type Sheet = {
  document: IssuedDocument;
  /** Whether tax is stated at all. */
  taxed: boolean;
  title: string;
  about: string;
  /** Label and value each, in the order in which they are read. */
  facts: readonly (readonly [label: string, value: string])[];
  total: string;
  /** A sentence beside the totals, with what it is. */
  remark?: readonly [label: string, text: string];
  notes: readonly string[];
};

/** A document as issued: parties, lines, totals, terms. */
export function issued(sheet: Sheet) {
  const { document, taxed, title } = sheet;
  const words = documentWords();
  const at = new Date(document.issuedAt);
  const registered = document.gstMode === 'registered';
  return (
    <Document
      title={`${title} ${document.number}`}
      subject={sheet.about}
      author={document.supplier.name}
      creationDate={at}
      modificationDate={at}
      language="en-IN"
    >
      <Page size="A4" style={look.page}>
        <Head
          supplier={document.supplier.name}
          title={title}
          copy={registered ? words.original : undefined}
        />
        <View style={look.facts}>
          {sheet.facts.map(([label, value]) => (
            <Fact key={label} label={label}>
              {value}
            </Fact>
          ))}
        </View>
        <View style={look.parties}>
          <PartyBlock label={words.from} party={document.supplier} taxed={registered} />
          <PartyBlock
            label={words.to}
            party={document.recipient}
            taxed={registered}
            unregistered={registered}
          />
        </View>
        <InvoiceLines document={document} taxed={taxed} />
        <View style={look.closing} wrap={false}>
          <View style={look.wordsBlock}>
            <Words style={look.label}>{words.inWords}</Words>
            <Words style={look.strong}>{document.totals.inWords}</Words>
            {sheet.remark ? <Remark label={sheet.remark[0]} text={sheet.remark[1]} /> : null}
          </View>
          <Totals sheet={sheet} />
        </View>
        <Terms terms={document.terms} notes={sheet.notes} />
        <Foot>{footOf(document)}</Foot>
      </Page>
    </Document>
  );
}

/** Where the supply is taxed, for documents of a registered supplier. */
export function supplyFacts(document: IssuedDocument): [label: string, value: string][] {
  if (document.gstMode !== 'registered') return [];
  const words = documentWords();
  const { placeOfSupply } = document;
  return [
    [words.placeOfSupply, words.state(placeOfSupply.state, placeOfSupply.stateCode)],
    [words.supplyType, document.interState ? words.interState : words.intraState],
    [words.reverseCharge, document.reverseCharge ? words.yes : words.no],
  ];
}

/** The ticket that a document belongs to, as a row of its facts; no row where there is none. */
export function ticketFact({ reference }: IssuedDocument): [label: string, value: string][] {
  return reference.ticketNumber ? [[documentWords().ticket, reference.ticketNumber]] : [];
}

function footOf({ supplier, number, gstMode }: IssuedDocument): string {
  const gstin = gstMode === 'registered' && supplier.gstin ? [documentWords().gstin(supplier.gstin)] : [];
  return [supplier.name, ...gstin, number].join(' · ');
}

function PartyBlock(props: { label: string; party: Party; taxed: boolean; unregistered?: boolean }) {
  const { label, party, taxed } = props;
  const words = documentWords();
  const lines = [
    ...party.address,
    `${words.state(party.state, party.stateCode)} ${party.pin}`,
    ...[party.email, party.phone].filter((contact) => contact !== null),
  ];
  const missing = props.unregistered ? words.unregisteredRecipient : null;
  const gstin = party.gstin && taxed ? words.gstin(party.gstin) : missing;
  return (
    <View style={look.party}>
      <Words style={look.label}>{label}</Words>
      <Words style={look.partyName}>{party.name}</Words>
      <Lines of={lines} style={look.quiet} />
      {gstin ? <Words style={party.gstin ? look.strong : look.quiet}>{gstin}</Words> : null}
    </View>
  );
}

function Remark({ label, text }: { label: string; text: string }) {
  return (
    <View style={{ marginTop: 8 }}>
      <Words style={look.label}>{label}</Words>
      <Words>{text}</Words>
    </View>
  );
}

function Totals({ sheet }: { sheet: Sheet }) {
  const { document, taxed } = sheet;
  const { totals, tax } = documentWords();
  const amounts = document.totals;
  const rates = new Set(document.lines.map((line) => line.rateBp));
  const [rate] = rates.size === 1 ? rates : [];
  const named = (name: string, part: number) =>
    rate === undefined ? name : `${name} ${percent(rate / part)}`;
  const taxes: [string, Paise][] = document.interState
    ? [[named(tax.igst, 1), amounts.igst]]
    : [
        [named(tax.cgst, 2), amounts.cgst],
        [named(tax.sgst, 2), amounts.sgst],
      ];
  const rows: [string, Paise][] = [
    ...(amounts.discount !== 0 ? ([[totals.discount, amounts.discount]] as [string, Paise][]) : []),
    ...(taxed ? ([[totals.taxable, amounts.taxable], ...taxes] as [string, Paise][]) : []),
    ...(amounts.roundOff !== 0 ? ([[totals.roundOff, amounts.roundOff]] as [string, Paise][]) : []),
  ];
  return (
    <View style={look.totals}>
      {rows.map(([label, amount]) => (
        <View key={label} style={look.totalRow}>
          <Words style={look.quiet}>{label}</Words>
          <Words>{formatInr(amount)}</Words>
        </View>
      ))}
      <View style={look.grandTotal}>
        <Words>{sheet.total}</Words>
        <Words>{formatInr(amounts.total)}</Words>
      </View>
    </View>
  );
}

function Terms({ terms, notes }: { terms: readonly string[]; notes: readonly string[] }) {
  return (
    <View style={look.section}>
      {terms.length > 0 ? <Words style={look.label}>{documentWords().terms}</Words> : null}
      <Lines of={terms.map((term, index) => `${index + 1}. ${term}`)} style={look.small} />
      <View style={{ marginTop: 10 }}>
        <Lines of={notes} style={look.small} />
      </View>
    </View>
  );
}
