import type { NumberFieldServerProps } from 'payload';
import { formatInr } from '#kernel/money.ts';
import { paise } from '#kernel/paise.ts';

/** Shows an amount that an operation wrote, in rupees: whole paise in a field read like a hundred times the money. */
export function MoneyView({ data, field, path }: NumberFieldServerProps) {
  const value = (data as Record<string, unknown> | undefined)?.[path];
  const label = typeof field.label === 'string' ? field.label : field.name;
  const { description } = field.admin ?? {};
  return (
    <div className="field-type">
      <p className="field-label">{label}</p>
      <p className="desk-fixed">{typeof value === 'number' ? formatInr(paise(value)) : '–'}</p>
      {typeof description === 'string' && <p className="field-description">{description}</p>}
    </div>
  );
}
