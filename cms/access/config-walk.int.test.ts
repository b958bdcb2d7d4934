import { expect, test } from 'vitest';
import { collections } from '#collections/registry.ts';
import * as access from '#toolkit/access.ts';
import { staffRoles } from '#toolkit/callers.ts';
import { lockEdited, lockEditedGlobal } from '#toolkit/edits/lock.ts';
import { refuseStale, refuseStaleGlobal } from '#toolkit/edits/refuse-stale.ts';
import { cookieOf, createStaff } from '../testing/people.ts';
import { testCms } from '../testing/test-cms.ts';
import { builtInTable, collectionTable, globalTable } from './table.ts';

const cms = await testCms();
const ours = cms.config.collections.filter(({ slug }) => slug in collectionTable);

const operations = ['create', 'read', 'update', 'delete', 'unlock', 'readVersions', 'admin'] as const;

test.each(Object.keys(collectionTable))('%s states every operation itself', (slug) => {
  const written = collections.find((collection) => collection.slug === slug);
  for (const operation of operations) {
    const stated = written?.access?.[operation];
    expect(stated, operation).toBeTypeOf('function');
    const finished = cms.config.collections.find((collection) => collection.slug === slug)?.access[operation];
    expect(finished, `${operation} after sanitising`).toBe(stated);
  }
});

test('every global states every operation itself', () => {
  for (const slug of Object.keys(globalTable)) {
    const global = cms.config.globals.find((each) => each.slug === slug);
    for (const operation of ['read', 'update', 'readVersions'] as const) {
      expect(Object.values(global?.access ?? {}).length).toBeGreaterThan(0);
      expect(String(global?.access[operation]), `${slug} ${operation}`).not.toMatch(
        /Boolean\(req\.user\)|Boolean\(user\)/,
      );
      expect(global?.access[operation], `${slug} ${operation}`).toBeTypeOf('function');
    }
  }
});

test('what Payload adds by itself asks who is there, in every operation', async () => {
  const req = await cms.req();
  const customer = { ...req, user: { collection: 'customers', id: '1', account: '1' } } as never;
  for (const slug of Object.keys(builtInTable)) {
    const collection = cms.config.collections.find((each) => each.slug === slug);
    for (const operation of ['create', 'read', 'update', 'delete', 'readVersions', 'unlock'] as const) {
      const asked = collection?.access[operation] as unknown as (args: { req: unknown }) => unknown;
      expect(await asked({ req: customer }), `${slug} ${operation} by a customer`).toBe(false);
      expect(await asked({ req: { ...req, user: null } }), `${slug} ${operation} by a visitor`).toBe(false);
    }
  }
});

test('no access function lets in whoever is merely signed in', async () => {
  const req = await cms.req();
  const stranger = { ...req, user: { collection: 'somebody', id: '1' } } as never;
  for (const { slug, access: stated } of ours) {
    for (const operation of operations) {
      const asked = stated[operation] as unknown as (args: { req: unknown }) => unknown;
      expect(await asked({ req: stranger }), `${slug} ${operation}`).toBe(false);
    }
  }
  expect(await access.isStaff({ req: stranger })).toBe(false);
});

test('only public pictures are uploaded through Payload, which fetches none and keeps none itself', () => {
  // Files of customers go through their own door, which looks at their bytes.
  const uploads = cms.config.collections.filter(({ upload }) => Boolean(upload));
  expect(uploads.map(({ slug }) => slug)).toEqual(['media']);
  for (const { slug, upload, disableBulkDelete } of uploads) {
    expect(upload, slug).toMatchObject({ disableLocalStorage: true, pasteURL: false, bulkUpload: false });
    expect(upload.mimeTypes, slug).toEqual(['image/png', 'image/jpeg', 'image/webp', 'image/avif']);
    expect(upload.allowRestrictedFileTypes ?? false, slug).toBe(false);
    expect(disableBulkDelete, slug).toBe(true);
  }
});

test('the panel belongs to staff, and identity to no part of Payload', () => {
  expect(cms.config.admin.user).toBe('staff');
  const withAuth = cms.config.collections.filter(({ auth }) => Boolean(auth));
  expect(withAuth.map(({ slug }) => slug).sort()).toEqual(['customers', 'staff']);
  for (const { slug, auth } of withAuth) {
    expect(auth.disableLocalStrategy, slug).toBe(true);
    expect(auth.useAPIKey ?? false, slug).toBe(false);
    expect(auth.depth, slug).toBe(0);
    expect(
      auth.strategies.map(({ name }) => name),
      slug,
    ).toEqual([slug === 'staff' ? 'staff-session' : 'customer-session']);
  }
});

test('GraphQL, jobs and telemetry are off, origins are our own', async () => {
  expect(cms.config.graphQL.disable).toBe(true);
  expect(cms.config.telemetry).toBe(false);
  expect(cms.config.cors).toEqual([]);
  expect(cms.config.csrf).toEqual(['http://localhost:4321']);
  for (const operation of ['run', 'queue', 'cancel'] as const) {
    expect(await cms.config.jobs.access?.[operation]?.({ req: await cms.req() } as never), operation).toBe(
      false,
    );
  }
  expect(cms.config.jobs.tasks ?? []).toEqual([]);
  expect(cms.config.debug).toBe(false);
});

test('no collection has trash, drafts or versions, none is duplicated or edited in bulk', () => {
  for (const collection of ours) {
    const { slug, trash, versions, disableDuplicate, disableBulkEdit } = collection;
    expect(
      { trash: trash ?? false, versions: Boolean(versions), disableDuplicate, disableBulkEdit },
      slug,
    ).toEqual({
      trash: false,
      versions: false,
      disableDuplicate: true,
      disableBulkEdit: true,
    });
  }
  for (const { slug, versions } of cms.config.globals) expect(Boolean(versions), slug).toBe(false);
});

test('only what staff edit can be locked', () => {
  const lockable = ours.filter(({ lockDocuments }) => lockDocuments !== false).map(({ slug }) => slug);
  expect(lockable.sort()).toEqual([
    'articles',
    'canned-replies',
    'legal-notices',
    'macros',
    'media',
    'problem-templates',
    'service-areas',
    'services',
    'staff',
  ]);
});

/** Whether anybody of the staff may do it, as the access function itself says. */
async function byStaff(asked: unknown): Promise<boolean> {
  const req = await cms.req();
  const ask = asked as (args: { req: unknown }) => unknown;
  const answers = await Promise.all(
    staffRoles.map((role) => ask({ req: { ...req, user: { collection: 'staff', id: '1', roles: [role] } } })),
  );
  return answers.some((answer) => answer !== false);
}

const hooksOf = (entity: { hooks: object }, when: string): unknown[] =>
  (entity.hooks as Record<string, unknown[] | undefined>)[when] ?? [];
const isToldOf = (entity: { hooks: object }, when: string, name: string): boolean =>
  hooksOf(entity, when).some((hook) => (hook as { name: string }).name === name);
const counts = (entity: { fields: readonly { type: string }[] }): boolean =>
  entity.fields.some((field) => 'name' in field && field.name === 'revision');

test('whatever staff write through the panel stands in the audit log', async () => {
  const written: string[] = [];
  for (const collection of ours) {
    const { slug, access: stated } = collection;
    const [creates, updates, deletes] = await Promise.all(
      (['create', 'update', 'delete'] as const).map((operation) => byStaff(stated[operation])),
    );
    if (!creates && !updates && !deletes) continue;
    written.push(slug);
    expect(isToldOf(collection, 'afterChange', 'recordChange'), `${slug}: a change`).toBe(true);
    expect(isToldOf(collection, 'afterDelete', 'recordDelete'), `${slug}: a removal`).toBe(true);
  }
  expect(written.sort()).toEqual(
    Object.entries(collectionTable)
      .flatMap(([slug, { create, update, delete: removed }]) =>
        create.length + update.length + removed.length > 0 ? [slug] : [],
      )
      .sort(),
  );
  for (const global of cms.config.globals)
    expect(isToldOf(global, 'afterChange', 'recordGlobal'), global.slug).toBe(true);
});

test('whatever staff edit is locked while it is saved, counts its states and refuses old ones', async () => {
  const edited: string[] = [];
  for (const collection of ours) {
    const { slug } = collection;
    if (!(await byStaff(collection.access.update))) continue;
    edited.push(slug);
    expect(counts(collection), `${slug}: revision`).toBe(true);
    // First of all, before anything of the document is read.
    expect(hooksOf(collection, 'beforeOperation')[0], slug).toBe(lockEdited);
    expect(hooksOf(collection, 'beforeValidate')[0], slug).toBe(refuseStale);
  }
  expect(edited.length).toBeGreaterThan(3);
  for (const global of cms.config.globals) {
    expect(counts(global), `${global.slug}: revision`).toBe(true);
    expect(hooksOf(global, 'beforeOperation')[0], global.slug).toBe(lockEditedGlobal);
    expect(hooksOf(global, 'beforeValidate')[0], global.slug).toBe(refuseStaleGlobal);
  }
});

test('the search box above every list of the panel takes any words', async () => {
  const admin = await createStaff(await cms.req(), { roles: ['admin'] });
  const cookie = await cookieOf(await cms.req(), admin, 'staff');
  const fails: string[] = [];
  for (const { slug, admin: panel } of ours) {
    for (const field of panel.listSearchableFields ?? [panel.useAsTitle ?? 'id']) {
      const answer = await cms.fetch(`/api/${slug}?where[or][0][${field}][like]=any words`, { cookie });
      // What an admin may not read is not there for her.
      if (![200, 403, 404].includes(answer.status)) fails.push(`${slug} by ${field}: ${answer.status}`);
    }
  }
  expect(fails).toEqual([]);
});

test('no row is told from another by counting: ids are no numbers', async () => {
  const kinds = await cms.sql<{ table: string; type: string }>(
    `select table_name as table, data_type as type from information_schema.columns
     where table_schema = 'public' and column_name = 'id'
       and data_type not in ('uuid', 'character varying') and table_name not like '%\\_rels'`,
  );
  expect(kinds).toEqual([]);
});
