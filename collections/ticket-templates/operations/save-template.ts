import type { PayloadRequest } from 'payload';
import { DomainError, notFound } from '#kernel/errors.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { inTransaction, lockRow, queryOne, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { SaveTemplateInput, TemplateContent } from '../contract.ts';
import { templateLimit } from '../contract.ts';
import { templateWords } from '../words.ts';

type Kept = { content: TemplateContent; tierName: string | null; price: string | null };

/**
 * Keeps a ticket of the customer's account, or what she is writing, as a template. The same content under the same name
 * is kept already: a repeat answers the first one.
 * @throws DomainError `not_found` for a ticket that is not hers; `conflict` for a name that is taken, or with too many
 */
export async function saveTemplate(
  req: PayloadRequest,
  caller: CustomerCaller,
  input: SaveTemplateInput,
): Promise<{ id: string }> {
  return inTransaction(req, async () => {
    const { content, tierName, price } =
      'ticket' in input ? await ofTicket(req, caller, input.ticket) : await ofWriting(req, input.content);
    // One after the other, so that two at once cannot both be the last that fits.
    await lockRow(req, 'customers', caller.id);
    const data = JSON.stringify(content);
    const known = await queryOne<{ id: string; same: boolean; count: string }>(
      req,
      sql`select id, data = ${data}::jsonb as same from ticket_templates
          where customer_id = ${caller.id}::uuid and lower(name) = lower(${input.name})`,
    );
    if (known?.same) return { id: known.id };
    if (known) throw nameTaken();
    const kept = await queryOne<{ count: string }>(
      req,
      sql`select count(*) as count from ticket_templates where customer_id = ${caller.id}::uuid`,
    );
    if (Number(kept?.count ?? 0) >= templateLimit)
      throw new DomainError('conflict', templateWords().tooMany(templateLimit));
    const now = nowOf(req).toISOString();
    const made = await queryOne<{ id: string }>(
      req,
      sql`insert into ticket_templates (id, customer_id, name, tier_name, price, data, created_at, updated_at)
          values (uuidv7(), ${caller.id}::uuid, ${input.name}, ${tierName}, ${price}, ${data}::jsonb, ${now}::timestamptz, ${now}::timestamptz)
          returning id`,
    );
    if (!made) throw new Error('the template was not written');
    return made;
  });
}

/** Two templates of one customer cannot have one name, however it is written. */
export function nameTaken(): DomainError {
  const words = templateWords();
  return new DomainError('conflict', words.taken, { fields: { name: words.taken } });
}

async function ofTicket(req: PayloadRequest, caller: CustomerCaller, number: string): Promise<Kept> {
  const row = await queryOne<Kept>(
    req,
    sql`select t.tier_name as "tierName", t.price, json_build_object('tier', t.tier_key, 'category', t.category, 'categoryOther', coalesce(t.category_other, ''),
          'subject', t.subject, 'description', t.description, 'urgency', t.urgency) as content
        from tickets t where t.number = ${number} and t.account_id = ${caller.account}::uuid and t.kind = 'remote'`,
  );
  if (!row) throw notFound(templateWords().what);
  return row;
}

async function ofWriting(req: PayloadRequest, content: TemplateContent): Promise<Kept> {
  const tier = await queryOne<{ name: string; price: string }>(
    req,
    sql`select t.name, t.price from services s join services_tiers t on t._parent_id = s.id
        where s.kind = 'remote' and s.booking = 'online' and s.active and t.key = ${content.tier}`,
  );
  return { content, tierName: tier?.name ?? null, price: tier?.price ?? null };
}
