import { Document, Page, View } from '@react-pdf/renderer';
import type { IssuedDocument, Party } from '#collections/invoices/rules/document.ts';
import { formatDate } from '#kernel/calendar.ts';
import { formatInr } from '#kernel/money.ts';
import type { Paise } from '#kernel/paise.ts';
import { InvoiceLines, percent } from './invoice-lines.tsx';
import { look } from './look.ts';
import { Fact, Foot, Head, Lines, Words } from './parts.tsx';
import { documentWords } from './words.ts';

/**
 * A tax invoice with the fields of rule 46 of the CGST Rules, 2017. A supplier who is not registered
 * issues a plain invoice: section 32 of the CGST Act forbids to show any tax on it.
 */
export function invoice(document: IssuedDocument) {
  const words = documentWords();
  const taxed = document.gstMode === 'registered';
  const title = taxed ? words.taxInvoice : words.invoice;
  const issued = new Date(document.issuedAt);
  return (
    <Document
      title={`${title} ${document.number}`}
      subject={words.about(document.number, document.recipient.name)}
      author={document.supplier.name}
      creationDate={issued}
      modificationDate={issued}
      language="en-IN"
    >
      <Page size="A4" style={look.page}>
        <Head supplier={document.supplier.name} title={title} copy={taxed ? words.original : undefined} />
        <Facts document={document} />
        <View style={look.parties}>
          <PartyBlock label={words.from} party={document.supplier} taxed={taxed} />
          <PartyBlock label={words.to} party={document.recipient} taxed={taxed} unregistered={taxed} />
        </View>
        <InvoiceLines document={document} />
        <View style={look.closing} wrap={false}>
          <View style={look.wordsBlock}>
            <Words style={look.label}>{words.inWords}</Words>
            <Words style={look.strong}>{document.totals.inWords}</Words>
          </View>
          <Totals document={document} />
        </View>
        <Terms document={document} />
        <Foot>{footOf(document)}</Foot>
      </Page>
    </Document>
  );
}

function footOf({ supplier, number, gstMode }: IssuedDocument): string {
  const gstin = gstMode === 'registered' && supplier.gstin ? [documentWords().gstin(supplier.gstin)] : [];
  return [supplier.name, ...gstin, number].join(' · ');
}

function Facts({ document }: { document: IssuedDocument }) {
  const words = documentWords();
  const { placeOfSupply, reference } = document;
  return (
    <View style={look.facts}>
      <Fact label={words.number}>{document.number}</Fact>
      <Fact label={words.issued}>{formatDate(new Date(document.issuedAt))}</Fact>
      <Fact label={words.due}>{formatDate(new Date(document.dueAt))}</Fact>
      <Fact label={words.financialYear}>{document.financialYear}</Fact>
      {document.gstMode === 'registered' ? (
        <>
          <Fact label={words.placeOfSupply}>{words.state(placeOfSupply.state, placeOfSupply.stateCode)}</Fact>
          <Fact label={words.supplyType}>{document.interState ? words.interState : words.intraState}</Fact>
          <Fact label={words.reverseCharge}>{document.reverseCharge ? words.yes : words.no}</Fact>
        </>
      ) : null}
      {reference.ticketNumber ? <Fact label={words.ticket}>{reference.ticketNumber}</Fact> : null}
    </View>
  );
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

function Totals({ document }: { document: IssuedDocument }) {
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
    ...(document.gstMode === 'registered'
      ? ([[totals.taxable, amounts.taxable], ...taxes] as [string, Paise][])
      : []),
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
        <Words>{totals.total}</Words>
        <Words>{formatInr(amounts.total)}</Words>
      </View>
    </View>
  );
}

function Terms({ document }: { document: IssuedDocument }) {
  const words = documentWords();
  const taxed = document.gstMode === 'registered';
  const notes = taxed ? [words.noSignature] : [words.noTax, words.noSignaturePlain];
  return (
    <View style={look.section}>
      {document.terms.length > 0 ? <Words style={look.label}>{words.terms}</Words> : null}
      <Lines of={document.terms.map((term, index) => `${index + 1}. ${term}`)} style={look.small} />
      <View style={{ marginTop: 10 }}>
        <Lines of={notes} style={look.small} />
      </View>
    </View>
  );
}
