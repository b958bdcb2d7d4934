import { Document, Page, View } from '@react-pdf/renderer';
import { formatDateTime } from '#kernel/calendar.ts';
import { formatInr, rupeesInWords } from '#kernel/money.ts';
import type { ReceiptDocument } from '#toolkit/ports.ts';
import { colours, look } from './look.ts';
import { Foot, Head, Lines, Words } from './parts.tsx';
import { documentWords } from './words.ts';

/** Proof that money arrived; the tax document is the invoice. */
export function receipt(document: ReceiptDocument) {
  const words = documentWords();
  const { receipt: texts } = words;
  const received = new Date(document.receivedAt);
  return (
    <Document
      title={`${texts.title} ${document.paymentId}`}
      subject={texts.about(document.paymentId, document.payer)}
      author={document.payee.name}
      creationDate={received}
      modificationDate={received}
      language="en-IN"
    >
      <Page size="A4" style={look.page}>
        <Head supplier={document.payee.name} title={texts.title} />
        <View style={{ backgroundColor: colours.brandSoft, borderRadius: 6, padding: 18, marginBottom: 16 }}>
          <Words style={look.label}>{texts.amount}</Words>
          <Words style={{ fontSize: 26, fontWeight: 600 }}>{formatInr(document.amount)}</Words>
          <Words style={look.quiet}>{rupeesInWords(document.amount)}</Words>
        </View>
        {rowsOf(document).map(([label, value]) => (
          <View
            key={label}
            style={[look.row, { paddingVertical: 6, borderBottomWidth: 1, borderColor: colours.line }]}
          >
            <Words style={[look.quiet, { width: 130 }]}>{label}</Words>
            <Words style={[look.strong, { flex: 1 }]}>{value}</Words>
          </View>
        ))}
        <View style={look.section}>
          <Words style={look.label}>{texts.by}</Words>
          <Words style={look.partyName}>{document.payee.name}</Words>
          <Lines of={document.payee.address} style={look.quiet} />
          {document.payee.gstin ? (
            <Words style={look.strong}>{words.gstin(document.payee.gstin)}</Words>
          ) : null}
        </View>
        <View style={look.section}>
          <Words style={look.small}>{texts.note}</Words>
          <Words style={look.small}>{words.noSignaturePlain}</Words>
        </View>
        <Foot>{`${document.payee.name} · ${document.paymentId}`}</Foot>
      </Page>
    </Document>
  );
}

function rowsOf(receipt: ReceiptDocument): [string, string][] {
  const { receipt: texts } = documentWords();
  const rows: [string, string | null][] = [
    [texts.received, formatDateTime(new Date(receipt.receivedAt))],
    [texts.from, receipt.payer],
    [texts.for, receipt.forWhat],
    [texts.ticket, receipt.ticketNumber],
    [texts.invoice, receipt.invoiceNumber],
    [texts.method, paidBy(receipt)],
    [texts.paymentId, receipt.paymentId],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== null);
}

function paidBy({ method, instrument }: ReceiptDocument): string {
  const methods: Record<string, string> = documentWords().receipt.methods;
  const name = Object.hasOwn(methods, method) ? methods[method] : method;
  return [name, instrument].filter(Boolean).join(' · ');
}
