import { typedPaise, typedRupees } from '#kernel/typed-paise.ts';
import type { RecordedLine } from '../rules/prices.ts';
import { timeAmount } from '../rules/prices.ts';
import type { DeskExtra, DeskExtrasView, ListedPart } from '../view.ts';

/** A line as it is being typed. */
export type DraftLine = {
  /** Of this page alone. */
  id: string;
  kind: 'time' | 'part';
  description: string;
  minutes: string;
  hsn: string;
  quantity: string;
  unitPrice: string;
  rateBp: number;
};

type Form = NonNullable<DeskExtrasView['form']>;

const blank = { description: '', minutes: '', hsn: '', quantity: '1', unitPrice: '', rateBp: 1800 };

/** A line with nothing typed but what is usual: one piece, GST of 18 % (1800 basis points). */
export function newLine(kind: DraftLine['kind']): DraftLine {
  return { id: crypto.randomUUID(), kind, ...blank };
}

/** A line filled from the list of parts. */
export function fromList(line: DraftLine, { name, hsn, unitPrice, rateBp }: ListedPart): DraftLine {
  return { ...line, description: name, hsn, unitPrice: typedRupees(unitPrice), rateBp };
}

/** What was asked, to be changed. */
export function draftOf({ lines }: Pick<DeskExtra, 'lines'>): DraftLine[] {
  return lines.map((line) => ({
    ...newLine(line.kind),
    description: line.description,
    rateBp: line.rateBp,
    ...(line.kind === 'time'
      ? { minutes: String(line.minutes ?? '') }
      : { hsn: line.code, quantity: String(line.quantity), unitPrice: typedRupees(line.unitPrice) }),
  }));
}

/** As it is sent; null while an amount or a number is none. The server says what else is wrong. */
export function recordedOf(line: DraftLine): RecordedLine | null {
  const { kind, rateBp } = line;
  const description = line.description.trim();
  if (kind === 'time') {
    const minutes = wholeOf(line.minutes);
    return minutes === null ? null : { kind, description, minutes };
  }
  const quantity = wholeOf(line.quantity);
  const unitPrice = typedPaise(line.unitPrice);
  if (quantity === null || unitPrice === null || unitPrice <= 0) return null;
  return { kind, description, hsn: line.hsn.trim(), quantity, unitPrice, rateBp };
}

/** What the lines that can be read cost together, in paise. */
export function draftTotal(
  lines: readonly DraftLine[],
  rule: Pick<Form, 'hourlyRate' | 'blockMinutes'>,
): number {
  return lines.reduce((total, line) => {
    const recorded = recordedOf(line);
    if (!recorded) return total;
    return (
      total +
      (recorded.kind === 'time' ? timeAmount(recorded.minutes, rule) : recorded.unitPrice * recorded.quantity)
    );
  }, 0);
}

function wholeOf(typed: string): number | null {
  return /^\s*\d{1,4}\s*$/.test(typed) && Number(typed) > 0 ? Number(typed) : null;
}
