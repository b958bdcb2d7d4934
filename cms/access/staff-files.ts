import { randomUUID } from 'node:crypto';
import { metadataHeader, pieceType, tusVersion } from '#collections/uploads/contract.ts';
import type { StaffRole } from '#toolkit/callers.ts';
import type { TestCms } from '../testing/test-cms.ts';
import type { DoorRow } from './view-table.ts';

/** Files that staff who work on tickets have on their way, one that stays and others to be taken back, and unsent ones. */
export type StaffFiles = Partial<Record<StaffRole, { steady: string; spare: string[]; unsent: string[] }>>;

const sha256 = 'a'.repeat(64);

/** Eight uploads under way and eight unsent files each for technician and admin; rows alone, without bytes. */
export async function staffFiles(
  cms: TestCms,
  staff: Record<StaffRole, { id: string }>,
): Promise<StaffFiles> {
  const files: StaffFiles = {};
  for (const role of ['technician', 'admin'] as const) {
    const [steady = '', ...spare] = (
      await cms.sql<{ id: string }>(
        `insert into uploads (id, filename, size, received, pieces, expires_at, staff_id)
         select uuidv7(), 'guide.pdf', 40, 0, '[]', now() + interval '1 day', $1 from generate_series(1, 8) returning id`,
        [staff[role].id],
      )
    ).map(({ id }) => id);
    const unsent = await cms.sql<{ id: string }>(
      `insert into attachments (id, filename, mime_type, size, sha256, storage_key, uploaded_by_staff_id)
       select uuidv7(), 'guide.txt', 'text/plain', 9, $2, 'unsent/' || gen_random_uuid(), $1 from generate_series(1, 8) returning id`,
      [staff[role].id, sha256],
    );
    files[role] = { steady, spare, unsent: unsent.map(({ id }) => id) };
  }
  return files;
}

const desk = {
  visitor: 401,
  own: 401,
  other: 401,
  staff: 200,
  letsIn: ['technician', 'admin'],
  unaudited: 'a file on its way is nobody’s yet; the reply that it goes with stands in the log',
};
const speaks = { 'tus-resumable': tusVersion };
const steady: DoorRow['id'] = ({ staffUploads }, by) => staffUploads[by]?.steady ?? '';

/** The lines of `doorTable` about files that staff send. */
export const staffFileDoors: Record<string, DoorRow> = {
  // Announced again, the same bytes are the same upload.
  'post /desk/uploads': {
    ...desk,
    other: null,
    staff: 201,
    raw: {
      headers: {
        ...speaks,
        'upload-length': '9',
        'upload-metadata': metadataHeader({ filename: 'a.txt', sha256 }),
      },
    },
  },
  'head /desk/uploads/:id': { ...desk, id: steady, raw: { headers: speaks } },
  // Bytes for another place than the one where it stands.
  'patch /desk/uploads/:id': {
    ...desk,
    staff: 409,
    id: steady,
    raw: { headers: { ...speaks, 'content-type': pieceType, 'upload-offset': '7' }, body: 'x' },
  },
  // Nothing of it has come yet.
  'post /desk/uploads/:id/finish': { ...desk, staff: 409, id: steady, body: () => ({}) },
  'delete /desk/uploads/:id': {
    ...desk,
    staff: 204,
    id: ({ staffUploads }, by) => staffUploads[by]?.spare.shift() ?? randomUUID(),
    raw: { headers: speaks },
  },
  'delete /desk/attachments/:id': {
    ...desk,
    id: ({ staffUploads }, by) => staffUploads[by]?.unsent.shift() ?? randomUUID(),
    body: () => ({}),
  },
};
