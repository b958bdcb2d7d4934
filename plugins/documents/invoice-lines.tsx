import { View } from '@react-pdf/renderer';
import type { DocumentLine, IssuedDocument } from '#collections/invoices/rules/document.ts';
import { formatDateTime } from '#kernel/calendar.ts';
import { formatInr } from '#kernel/money.ts';
import type { Paise } from '#kernel/paise.ts';
import { look } from './look.ts';
import { Lines, Words } from './parts.tsx';
import { documentWords } from './words.ts';

type Column = {
  title: string;
  /** Points; without one the column takes what is left. */
  width?: number;
  right?: boolean;
  cell: (line: DocumentLine, index: number) => { text: string; under?: string[] };
};

/** The lines of a document, with their taxes where these are stated. The head repeats on every page, a line is never torn. */
export function InvoiceLines({ document, taxed }: { document: IssuedDocument; taxed: boolean }) {
  const columns = columnsOf(document, taxed);
  return (
    <View>
      <View style={look.tableHead} fixed>
        {columns.map((column) => (
          <View key={column.title} style={boxOf(column)}>
            <Words style={column.right ? look.right : {}}>{column.title}</Words>
          </View>
        ))}
      </View>
      {document.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an issued document never changes its order
        <View key={index} style={look.tableRow} wrap={false}>
          {columns.map((column) => (
            <Cell key={column.title} column={column} line={line} index={index} />
          ))}
        </View>
      ))}
    </View>
  );
}

function Cell({ column, line, index }: { column: Column; line: DocumentLine; index: number }) {
  const { text, under = [] } = column.cell(line, index);
  const align = column.right ? look.right : {};
  return (
    <View style={boxOf(column)}>
      <Words style={align}>{text}</Words>
      <Lines of={under} style={{ ...look.under, ...align }} />
    </View>
  );
}

/** A text that fills its column must not be read on into the next: between two texts there is more than a space. */
function boxOf(column: Column) {
  if (column.right) return { width: column.width ?? 0, flexShrink: 0, paddingLeft: 6 };
  return column.width
    ? { width: column.width, flexShrink: 0, paddingRight: 6 }
    : { flex: 1, minWidth: 0, paddingRight: 16 };
}

function columnsOf(document: IssuedDocument, taxed: boolean): Column[] {
  const words = documentWords();
  const columns: (Column | false)[] = [
    { title: words.line.position, width: 22, cell: (_, index) => ({ text: String(index + 1) }) },
    { title: words.line.description, cell: (line) => ({ text: line.description, under: detailsOf(line) }) },
    { title: words.line.sac, width: 44, cell: (line) => ({ text: line.sac }) },
    { title: words.line.quantity, width: 30, right: true, cell: (line) => ({ text: String(line.quantity) }) },
    money(document, taxed ? words.line.taxable : words.line.amount, (line) => line.taxable),
    ...(taxed ? taxColumns(document) : []),
    taxed && money(document, words.line.total, (line) => line.total),
  ];
  return columns.filter((column) => column !== false);
}

function taxColumns(document: IssuedDocument): Column[] {
  const { tax } = documentWords();
  if (document.interState) return [taxColumn(document, tax.igst, (line) => line.igst, 1)];
  return [
    taxColumn(document, tax.cgst, (line) => line.cgst, 2),
    taxColumn(document, tax.sgst, (line) => line.sgst, 2),
  ];
}

/** `parts`: how many taxes share the rate. */
function taxColumn(
  document: IssuedDocument,
  title: string,
  pick: (line: DocumentLine) => Paise,
  parts: 1 | 2,
): Column {
  return {
    ...money(document, title, pick),
    cell: (line) => ({ text: formatInr(pick(line)), under: [percent(line.rateBp / parts)] }),
  };
}

/** A column as wide as its longest amount: a sum of money is never broken. */
function money(document: IssuedDocument, title: string, pick: (line: DocumentLine) => Paise): Column {
  const longest = Math.max(...document.lines.map((line) => formatInr(pick(line)).length));
  return {
    title,
    width: Math.max(56, title.length * 4.5 + 6, longest * 4.7 + 6),
    right: true,
    cell: (line) => ({ text: formatInr(pick(line)) }),
  };
}

function detailsOf(line: DocumentLine): string[] {
  const served = line.serviceAt ? [formatDateTime(new Date(line.serviceAt))] : [];
  const discount = line.discount !== 0 ? [documentWords().line.discount(formatInr(line.discount))] : [];
  return [...served, ...discount];
}

/** Basis points as people write them: 900 is `9 %`, 125 is `1.25 %`. */
export function percent(rateBp: number): string {
  return documentWords().rate(String(rateBp / 100));
}
