/** Rupees as somebody typed them, in paise: `1,250.50` is 125050; nothing is 0. Null for what is no amount. */
export function typedPaise(typed: string): number | null {
  const text = typed.replaceAll(/[\s,₹]/g, '').replace('−', '-');
  if (text === '') return 0;
  const [, sign, rupees, paise = ''] = /^([+-]?)(\d{1,7})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (rupees === undefined) return null;
  const amount = Number(rupees) * 100 + Number(paise.padEnd(2, '0'));
  return sign === '-' ? -amount : amount;
}

/** Paise, not negative, as somebody would type them: 125050 is `1250.50`, 49900 is `499`. */
export function typedRupees(paise: number): string {
  const rest = paise % 100;
  const rupees = String((paise - rest) / 100);
  return rest === 0 ? rupees : `${rupees}.${String(rest).padStart(2, '0')}`;
}
