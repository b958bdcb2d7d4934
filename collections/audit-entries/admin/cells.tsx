import type { DefaultServerCellComponentProps } from 'payload';
import type { AuditEntry } from '#collections/payload-types.ts';
import type { FieldChange } from '#kernel/changes.ts';
import { auditWords } from '../words.ts';

/** What was done: `refund.requested` is read as “Refund requested”. */
export function ActionCell({ cellData }: DefaultServerCellComponentProps) {
  const action = String(cellData ?? '');
  const known: Readonly<Record<string, string>> = auditWords().actions;
  const words = action.replaceAll(/[._]/g, ' ');
  return <span>{known[action] ?? words.charAt(0).toUpperCase() + words.slice(1)}</span>;
}

/** Who it was, also where it was nobody of the staff. */
export function ActorCell({ cellData, rowData }: DefaultServerCellComponentProps) {
  const { actorKind } = rowData as AuditEntry;
  return <span>{cellData ? String(cellData) : auditWords().actors[actorKind]}</span>;
}

/** The names of the fields that an entry changed; their values stand in the entry. */
export function ChangesCell({ cellData }: DefaultServerCellComponentProps) {
  const changes = (Array.isArray(cellData) ? cellData : []) as FieldChange[];
  return <span className="desk-words">{changes.map(({ label }) => label).join(', ') || '–'}</span>;
}
