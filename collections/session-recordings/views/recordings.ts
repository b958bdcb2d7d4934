import { sql } from '#toolkit/database.ts';
import type { Deleter } from '../rules/recording.ts';
import type { RecordingView } from '../view.ts';

export type RecordingJson = Omit<RecordingView, 'gone'> & {
  deletedAt: string | null;
  deletedBy: Deleter | null;
};

/** SQL, for a ticket `t`, as `RecordingJson[]`: its recordings, the newest first, those that are gone too. */
export const recordingsJson = sql`coalesce((select json_agg(json_build_object('id', r.id, 'filename', r.filename, 'mimeType', r.mime_type, 'size', r.size,
    'addedAt', r.created_at, 'technician', st.name, 'permittedBy', c.signature, 'permittedAt', c.created_at, 'deletesAt', r.deletes_at,
    'deletedAt', r.deleted_at, 'deletedBy', r.deleted_by) order by r.created_at desc, r.id)
  from session_recordings r join staff st on st.id = r.staff_id join session_consents c on c.id = r.consent_id where r.ticket_id = t.id), '[]')`;

/** A recording whose time is over is gone, whether or not somebody has cleared it up by now. */
export function recordingsOf(rows: readonly RecordingJson[], now: Date): RecordingView[] {
  return rows.map(({ deletedAt, deletedBy, ...row }) => {
    const deletesAt = iso(row.deletesAt);
    const gone = deletedAt
      ? { at: iso(deletedAt), by: deletedBy ?? 'clock' }
      : new Date(deletesAt) <= now
        ? { at: deletesAt, by: 'clock' as const }
        : null;
    return {
      ...row,
      size: Number(row.size),
      addedAt: iso(row.addedAt),
      permittedAt: iso(row.permittedAt),
      deletesAt,
      gone,
    };
  });
}

function iso(instant: string): string {
  return new Date(instant).toISOString();
}
