import type { DefaultServerCellComponentProps } from 'payload';
import type { FieldChange } from '#kernel/changes.ts';

/** The names of the fields that an entry changed; their values stand in the entry. */
export function ChangesCell({ cellData }: DefaultServerCellComponentProps) {
  const changes = (Array.isArray(cellData) ? cellData : []) as FieldChange[];
  return <span className="desk-words">{changes.map(({ label }) => label).join(', ') || '–'}</span>;
}
