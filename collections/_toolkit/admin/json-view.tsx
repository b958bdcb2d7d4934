import type { JSONFieldServerProps } from 'payload';

/**
 * Shows what an operation wrote, to read and to copy. Payload's own field loads its editor from a foreign host,
 * which the panel's policy refuses; nobody edits these by hand anyway.
 */
export function JsonView({ data, field, path }: JSONFieldServerProps) {
  const value = (data as Record<string, unknown> | undefined)?.[path];
  const label = typeof field.label === 'string' ? field.label : field.name;
  return (
    <div className="field-type">
      <p className="field-label">{label}</p>
      <pre className="desk-json">{JSON.stringify(value ?? null, null, 2)}</pre>
    </div>
  );
}
