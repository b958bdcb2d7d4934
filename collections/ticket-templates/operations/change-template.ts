import type { PayloadRequest } from 'payload';
import { notFound } from '#kernel/errors.ts';
import { isUuid } from '#kernel/ids.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { inTransaction, lockRow, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { templateWords } from '../words.ts';
import { nameTaken } from './save-template.ts';

/** @throws DomainError `not_found`, also for a stranger's; `conflict` when another of hers has that name */
export async function renameTemplate(
  req: PayloadRequest,
  caller: CustomerCaller,
  id: string,
  name: string,
): Promise<void> {
  await inTransaction(req, async () => {
    await lockRow(req, 'customers', caller.id);
    const other = await queryOne(
      req,
      sql`select 1 from ticket_templates where customer_id = ${caller.id}::uuid and lower(name) = lower(${name}) and id <> ${own(id)}::uuid`,
    );
    if (other) throw nameTaken();
    const renamed = await queryOne(
      req,
      sql`update ticket_templates set name = ${name}, updated_at = ${nowOf(req).toISOString()}::timestamptz
          where id = ${own(id)}::uuid and customer_id = ${caller.id}::uuid returning id`,
    );
    if (!renamed) throw notFound(templateWords().what);
  });
}

/** @throws DomainError `not_found`, also for a stranger's and one that is gone already */
export async function removeTemplate(req: PayloadRequest, caller: CustomerCaller, id: string): Promise<void> {
  const gone = await queryOne(
    req,
    sql`delete from ticket_templates where id = ${own(id)}::uuid and customer_id = ${caller.id}::uuid returning id`,
  );
  if (!gone) throw notFound(templateWords().what);
}

function own(id: string): string {
  if (!isUuid(id)) throw notFound(templateWords().what);
  return id;
}
