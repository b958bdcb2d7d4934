import { type ExtraLine, timeText } from '#collections/extras/rules/prices.ts';
import type { PricedLine } from './issue.ts';

/**
 * Extra work and parts as lines of an invoice: one each, with its own code and rate. Work is one service, whose minutes stand
 * in its description; parts are goods, with their quantity and unit (CGST Rules, rule 46(i)).
 */
export function invoiceLines(lines: readonly ExtraLine[], at: Date): PricedLine[] {
  return lines.map(({ description, minutes, code, quantity, amount, unitPrice, rateBp }) => ({
    description: `${description} (${minutes === null ? 'NOS' : timeText({ minutes, amount, unitPrice })})`,
    sac: code,
    quantity,
    serviceAt: minutes === null ? null : at.toISOString(),
    amount,
    mode: 'inclusive' as const,
    rateBp,
  }));
}
