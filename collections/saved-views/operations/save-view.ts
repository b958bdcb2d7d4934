import type { PayloadRequest } from 'payload';
import type { DeskFilter } from '#collections/tickets/rules/desk-filter.ts';
import { DomainError, notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import { audit } from '#toolkit/audit.ts';
import type { StaffCaller } from '#toolkit/callers.ts';
import { inTransaction, query, queryOne, sql } from '#toolkit/database.ts';
import type { OrderViewsInput, SaveViewInput } from '../contract.ts';
import { viewLimit } from '../contract.ts';
import { viewWords } from '../words.ts';

const mayShare = ({ roles }: StaffCaller) => roles.includes('admin');

/** SQL, for a view `v`: it is the caller's to change. What is for everybody is every admin's. */
const isTheirs = (caller: StaffCaller) =>
  sql`((not v.shared and v.owner_id = ${caller.id}::uuid) or (v.shared and ${mayShare(caller)}::boolean))`;

/**
 * Keeps a view behind those that are there, or changes one.
 * What was for everybody and is no more belongs to whoever says so.
 * @param id of the one to change; null for a new one
 * @returns its id
 * @throws DomainError `illegal_move` beyond `viewLimit`, or for everybody by who is no admin; `not_found` for another's
 */
export async function saveView(
  req: PayloadRequest,
  caller: StaffCaller,
  id: string | null,
  { name, shared, filter }: SaveViewInput,
): Promise<string> {
  return inTransaction(req, async () => {
    if (shared && !mayShare(caller)) throw new DomainError('illegal_move', viewWords().notShared);
    await onePerson(req, caller);
    const before = id === null ? null : await lockView(req, caller, id);
    if (before?.shared !== shared) await ensureRoom(req, caller, shared);
    const row = await queryOne<{ id: string }>(
      req,
      sql`insert into saved_views (id, name, shared, owner_id, position, filter, created_at, updated_at)
          values (coalesce(${before?.id ?? null}::uuid, uuidv7()), ${name}, ${shared}::boolean, ${caller.id}::uuid,
            (select coalesce(max(v.position), 0) + 1 from saved_views v where v.shared or v.owner_id = ${caller.id}::uuid),
            ${JSON.stringify(filter)}::jsonb, now(), now())
          on conflict (id) do update set name = excluded.name, shared = excluded.shared, filter = excluded.filter,
            owner_id = case when excluded.shared then saved_views.owner_id else excluded.owner_id end, updated_at = now()
          returning id`,
    );
    if (!row) throw new Error('the view was not written');
    await note(req, before, { id: row.id, name, shared, filter });
    return row.id;
  });
}

/** Takes a view away. @throws DomainError `not_found`, also for another's */
export async function removeView(req: PayloadRequest, caller: StaffCaller, id: string): Promise<void> {
  await inTransaction(req, async () => {
    const view = await lockView(req, caller, id);
    await query(req, sql`delete from saved_views where id = ${view.id}::uuid`);
    await audit(req, { action: 'view.removed', entity: 'saved-views', document: view.id, title: view.name });
  });
}

/** Puts views into an order; what is not the caller's stays where it is. */
export async function orderViews(
  req: PayloadRequest,
  caller: StaffCaller,
  { ids }: OrderViewsInput,
): Promise<void> {
  await inTransaction(req, async () => {
    await onePerson(req, caller);
    await query(
      req,
      sql`update saved_views v set position = o.place, updated_at = now()
          from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) with ordinality o(id, place)
          where v.id = o.id::uuid and ${isTheirs(caller)}`,
    );
    await audit(req, { action: 'view.ordered', entity: 'saved-views' });
  });
}

type Kept = { id: string; name: string; shared: boolean; filter: DeskFilter };

async function lockView(req: PayloadRequest, caller: StaffCaller, id: string): Promise<Kept> {
  const view = isUuid(id)
    ? await queryOne<Kept>(
        req,
        sql`select v.id, v.name, v.shared, v.filter from saved_views v where v.id = ${id}::uuid and ${isTheirs(caller)} for update`,
      )
    : null;
  if (!view) throw notFound(viewWords().what);
  return view;
}

/** Two tabs of one person come one after another, and so do two admins: what is counted stays true. */
async function onePerson(req: PayloadRequest, caller: StaffCaller): Promise<void> {
  const whose = mayShare(caller) ? 'everybody' : caller.id;
  await query(req, sql`select pg_advisory_xact_lock(hashtextextended(${`saved views of ${whose}`}, 0))`);
}

async function ensureRoom(req: PayloadRequest, caller: StaffCaller, shared: boolean): Promise<void> {
  const which = shared ? sql`v.shared` : sql`not v.shared and v.owner_id = ${caller.id}::uuid`;
  const row = await queryOne<{ n: string }>(req, sql`select count(*) as n from saved_views v where ${which}`);
  if (Number(row?.n ?? 0) >= viewLimit) throw new DomainError('illegal_move', viewWords().tooMany);
}

/** Each part that has changed, or all of a new one. */
async function note(req: PayloadRequest, before: Kept | null, after: Kept): Promise<void> {
  const labels = viewWords().fields;
  const parts = { name: nameOf, shared: sharedOf, filter: filterOf } as const;
  const changes = (Object.keys(parts) as (keyof typeof parts)[])
    .map((path) => ({
      path,
      label: labels[path],
      before: before && parts[path](before),
      after: parts[path](after),
    }))
    .filter((change) => change.before !== change.after);
  await audit(req, {
    action: 'view.saved',
    entity: 'saved-views',
    document: after.id,
    title: after.name,
    changes,
  });
}

const nameOf = ({ name }: Kept): string => name;
const sharedOf = ({ shared }: Kept): string => String(shared);
const filterOf = ({ filter }: Kept): string =>
  Object.entries(filter)
    .map(([part, value]) => `${part}: ${value}`)
    .sort()
    .join(', ');
