import type { RecordingJson } from '#collections/session-recordings/views/recordings.ts';
import { recordingsJson, recordingsOf } from '#collections/session-recordings/views/recordings.ts';
import { sql } from '#toolkit/database.ts';
import type { AttachmentView, FilesView } from '../files-view.ts';
import { instant } from './card.ts';

/** How many of the newest files of each side a page shows; all of them stand in the conversation. */
const shown = 50;

type FileJson = AttachmentView & { ours: boolean };
export type FilesRow = { files: FileJson[]; recordings: RecordingJson[] };

/** SQL, for a ticket `t`, as a `FilesRow`: what its customer may have of its files, the newest first. */
export const filesJson = sql`json_build_object(
  'files', coalesce((select json_agg(json_build_object('id', f.id, 'filename', f.filename, 'mimeType', f.mime_type, 'size', f.size,
      'createdAt', f.created_at, 'ours', f.uploaded_by_staff_id is not null) order by f.created_at desc, f.id)
    from (select a.* from attachments a left join ticket_messages m on m.id = a.message_id
      where a.ticket_id = t.id and m.internal is not true order by a.created_at desc, a.id limit ${shown}) f), '[]'),
  'recordings', ${recordingsJson})`;

/** A ticket's files for its customer, hers and ours apart; a recording whose time is over at `now` is gone. */
export function filesOf({ files, recordings }: FilesRow, now: Date): FilesView {
  const from = (ours: boolean) =>
    files
      .filter((file) => file.ours === ours)
      .map(({ ours: _, ...file }) => ({
        ...file,
        size: Number(file.size),
        createdAt: instant(file.createdAt),
      }));
  return { yours: from(false), ours: from(true), recordings: recordingsOf(recordings, now) };
}
