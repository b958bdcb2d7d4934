import type { DefaultServerCellComponentProps } from 'payload';
import { formatInr } from '#kernel/money.ts';
import { paise } from '#kernel/paise.ts';

/** Shows whole paise as rupees in a list of the panel. */
export function MoneyCell({ cellData }: DefaultServerCellComponentProps) {
  if (typeof cellData !== 'number') return <span>–</span>;
  return <span style={{ fontVariantNumeric: 'tabular-nums' }}>{formatInr(paise(cellData))}</span>;
}
