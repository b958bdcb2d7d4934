import type { PayloadRequest, Where } from 'payload';
import { query, queryOne, sql } from '#toolkit/database.ts';
import { asSystem } from '#toolkit/local-api.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { articleBody } from './article-body.ts';
import { articleSeeds } from './articles.ts';
import { cannedReplySeeds } from './canned-replies.ts';
import { macroSeeds } from './macros.ts';
import { noticeSeeds } from './notices.ts';
import { problemTemplateSeeds } from './problem-templates.ts';
import { areaSeeds } from './service-areas.ts';
import { serviceSeeds } from './services.ts';
import { settingsSeed, statusSeed } from './settings.ts';

/** Whether anything of the business is there that a demo must not overwrite by itself. */
export async function hasData(req: PayloadRequest): Promise<boolean> {
  const row = await queryOne<{ found: boolean }>(
    req,
    sql`select exists (select 1 from services) or exists (select 1 from settings) or exists (select 1 from legal_notices)
          or exists (select 1 from staff) or exists (select 1 from customers) as found`,
  );
  return row?.found ?? false;
}

/** Writes catalogue, settings, status, notices and service areas. What staff may edit is set back to the demo's. */
export async function fillBusiness(req: PayloadRequest): Promise<void> {
  const system = asSystem(req, 'the demo is seeded');
  await system.updateGlobal({ slug: 'settings', data: settingsSeed(nowOf(req)) as never });
  await system.updateGlobal({ slug: 'system-status', data: statusSeed as never });
  for (const service of serviceSeeds) {
    const known = await system.find({
      collection: 'services',
      where: { kind: { equals: service.kind } },
      limit: 1,
      pagination: false,
    });
    const id = known.docs[0]?.id;
    if (id === undefined) await system.create({ collection: 'services', data: service as never });
    else await system.update({ collection: 'services', id, data: service as never });
  }
  for (const notice of noticeSeeds) {
    const { document, version } = notice;
    const where: Where = { and: [{ document: { equals: document } }, { version: { equals: version } }] };
    const known = await system.find({ collection: 'legal-notices', where, limit: 1, pagination: false });
    // A published version is never changed: consents point at its words.
    if (known.docs.length === 0) await system.create({ collection: 'legal-notices', data: notice as never });
  }
  for (const reply of cannedReplySeeds) {
    const where: Where = { title: { equals: reply.title } };
    const known = await system.find({ collection: 'canned-replies', where, limit: 1, pagination: false });
    if (known.docs.length === 0) await system.create({ collection: 'canned-replies', data: reply });
  }
  for (const macro of macroSeeds) {
    const where: Where = { and: [{ title: { equals: macro.title } }, { shared: { equals: true } }] };
    const known = await system.find({ collection: 'macros', where, limit: 1, pagination: false });
    if (known.docs.length === 0)
      await system.create({ collection: 'macros', data: { ...macro, shared: true } as never });
  }
  for (const { text, ...article } of articleSeeds) {
    const where: Where = { slug: { equals: article.slug } };
    const known = await system.find({ collection: 'articles', where, limit: 1, pagination: false });
    const data = { ...article, body: articleBody(text), status: 'published' };
    if (known.docs.length === 0) await system.create({ collection: 'articles', data: data as never });
  }
  for (const problem of problemTemplateSeeds) {
    const where: Where = { title: { equals: problem.title } };
    const known = await system.find({ collection: 'problem-templates', where, limit: 1, pagination: false });
    if (known.docs.length === 0) await system.create({ collection: 'problem-templates', data: problem });
  }
  await query(
    req,
    sql`insert into service_areas (id, pin, name, covered, created_at, updated_at)
        select uuidv7(), a.pin, a.name, a.covered, now(), now()
        from json_to_recordset(${JSON.stringify(areaSeeds)}::json) as a(pin text, name text, covered boolean)
        on conflict (pin) do update
          set name = excluded.name, covered = excluded.covered, revision = coalesce(service_areas.revision, 0) + 1, updated_at = now()
          where (service_areas.name, service_areas.covered) is distinct from (excluded.name, excluded.covered)`,
  );
}
