import type { PayloadRequest } from 'payload';
import type { StatusView } from '#collections/services/view.ts';
import { queryOne, sql } from '#toolkit/database.ts';
import type { StatusLevel } from './system-status.ts';
import { statusWords, systemStatusOf } from './system-status.ts';

type Part = { name: string; level: StatusLevel; text: string | null };
type Incident = { id: string; title: string; text: string; startedAt: string; endedAt: string | null };
type Row = { level: StatusLevel; message: string | null; parts: Part[]; incidents: Incident[] };

/** What staff say about the portal right now, in one statement; all is well until they say something. */
export async function loadStatus(
  req: PayloadRequest,
): Promise<Pick<StatusView, 'status' | 'parts' | 'incidents'> & { message: string | null }> {
  const row = await queryOne<Row>(
    req,
    sql`select s.level, s.message,
          coalesce((select json_agg(json_build_object('name', p.name, 'level', p.level, 'text', p.text) order by p._order)
            from system_status_parts p where p._parent_id = s.id), '[]') as parts,
          coalesce((select json_agg(json_build_object('id', i.id, 'title', i.title, 'text', i.text, 'startedAt', i.started_at, 'endedAt', i.ended_at)
              order by i.started_at desc)
            from system_status_incidents i where i._parent_id = s.id), '[]') as incidents
        from system_status s limit 1`,
  );
  if (!row) return { status: systemStatusOf(null), message: null, parts: [], incidents: [] };
  const iso = (instant: string) => new Date(instant).toISOString();
  return {
    status: systemStatusOf(row.level),
    message: row.message,
    parts: row.parts.map(({ name, level, text }) => ({
      name,
      level,
      text: text || statusWords().part[level],
    })),
    incidents: row.incidents.map((one) => ({
      ...one,
      startedAt: iso(one.startedAt),
      endedAt: one.endedAt ? iso(one.endedAt) : null,
    })),
  };
}
