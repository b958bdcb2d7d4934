import type { PayloadRequest } from 'payload';
import { isUuid } from '#kernel/ids.ts';
import { paise } from '#kernel/paise.ts';
import { plainToRichText, type RichText } from '#kernel/rich-text.ts';
import type { CustomerCaller } from '#toolkit/callers.ts';
import { query, queryOne, type Statement, sql } from '#toolkit/database.ts';
import type { TemplateContent } from '../contract.ts';
import type { TemplateRow, TemplateStart } from '../view.ts';

/** What staff have called it in the reader's language, else in English. */
const titleIn = ({ locale }: CustomerCaller) =>
  sql`coalesce(nullif(case ${locale}::text when 'kn' then p.title_kn when 'hi' then p.title_hi end, ''), p.title)`;

/** The customer's own templates by name, then the common problems in the order of staff. */
export async function templatesOf(req: PayloadRequest, caller: CustomerCaller): Promise<TemplateRow[]> {
  const rows = await query<TemplateRow>(
    req,
    sql`(select t.id, t.name, true as own, coalesce(t.data->>'subject', '') as about, t.updated_at as "savedAt"
         from ticket_templates t where t.customer_id = ${caller.id}::uuid order by lower(t.name), t.id)
        union all
        (select p.id, ${titleIn(caller)}, false, p.subject, null from problem_templates p where p.active order by p.position, p.title, p.id limit 30)`,
  );
  return rows.map((row) => ({ ...row, savedAt: row.savedAt && new Date(row.savedAt).toISOString() }));
}

type Row = {
  id: string;
  name: string;
  data: TemplateContent;
  text: string | null;
  tierName: string | null;
  was: string | null;
  now: string | null;
};

/** One of hers, or a common problem, to begin a booking with; null where there is none, and for a stranger's. */
export async function templateStart(
  req: PayloadRequest,
  caller: CustomerCaller,
  id: string,
): Promise<TemplateStart | null> {
  if (!isUuid(id)) return null;
  const price = (tier: Statement) =>
    sql`(select st.price from services s join services_tiers st on st._parent_id = s.id
         where s.kind = 'remote' and s.booking = 'online' and s.active and st.key = ${tier} limit 1)`;
  const row = await queryOne<Row>(
    req,
    sql`select t.id, t.name, t.data, null as text, t.tier_name as "tierName", t.price as was, ${price(sql`t.data->>'tier'`)} as now
        from ticket_templates t where t.id = ${id}::uuid and t.customer_id = ${caller.id}::uuid
        union all
        select p.id, ${titleIn(caller)}, json_build_object('tier', p.tier, 'category', p.category, 'categoryOther', '', 'subject', p.subject,
          'description', null, 'urgency', p.urgency)::jsonb, p.text, null, null, ${price(sql`p.tier`)}
        from problem_templates p where p.id = ${id}::uuid and p.active`,
  );
  if (!row) return null;
  const { data, text } = row;
  return {
    id: row.id,
    name: row.name,
    ...data,
    // A level that is gone is chosen anew.
    tier: row.now === null ? '' : data.tier,
    description: text === null ? (data.description as RichText | null) : plainToRichText(text),
    change: changeOf(row),
  };
}

function changeOf({ data, tierName, was, now }: Row): TemplateStart['change'] {
  if (now === null) return tierName ? { kind: 'gone', tierName } : null;
  if (was === null || data.tier === '' || Number(was) === Number(now)) return null;
  return { kind: 'price', was: paise(Number(was)), now: paise(Number(now)) };
}
