import type { PayloadRequest } from 'payload';
import { fillIn } from '#collections/canned-replies/rules/variables.ts';
import { variablesFor } from '#collections/canned-replies/views/variables.ts';
import { notFound } from '#kernel/errors.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { query, queryOne, sql } from '#toolkit/database.ts';
import type { MacroView } from '../view.ts';
import { macroWords } from '../words.ts';

const columns = sql`m.id, m.title, m.shared, m.takes, m.urgency, m.move, nullif(btrim(m.reply), '') as reply, nullif(btrim(m.note), '') as note`;

/** SQL: what is for everybody, and one's own. */
const forCaller = (caller: StaffCaller) => sql`(m.shared or m.owner_id = ${caller.id}::uuid)`;

/** The macros that somebody can run, by name, as they are written. */
export async function macrosOf(req: PayloadRequest, caller: StaffCaller): Promise<MacroView[]> {
  return query<MacroView>(
    req,
    sql`select ${columns} from macros m where ${forCaller(caller)} order by lower(m.title), m.id limit 500`,
  );
}

/** The same, filled in for a ticket and whoever runs them. @throws DomainError `not_found` */
export async function macrosFor(
  req: PayloadRequest,
  caller: StaffCaller,
  idOrNumber: string,
): Promise<MacroView[]> {
  const values = await variablesFor(req, caller, idOrNumber);
  const filled = (text: string | null) => text && fillIn(text, values);
  const macros = await macrosOf(req, caller);
  return macros.map((macro) => ({ ...macro, reply: filled(macro.reply), note: filled(macro.note) }));
}

/** One of them. @throws DomainError `not_found`, also for a colleague's own */
export async function macroOf(req: PayloadRequest, caller: StaffCaller, id: string): Promise<MacroView> {
  const macro = await queryOne<MacroView>(
    req,
    sql`select ${columns} from macros m where m.id = ${id}::uuid and ${forCaller(caller)}`,
  );
  if (!macro) throw notFound(macroWords().what);
  return macro;
}
