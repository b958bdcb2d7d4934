import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionSlug,
  GlobalAfterChangeHook,
  GlobalBeforeChangeHook,
  PayloadRequest,
  RequestContext,
} from 'payload';
import type { DocumentChange } from '#kernel/changes.ts';
import { changesBetween } from './changes.ts';

/** Where a change is told to; it writes in the request's transaction. */
export type Recorder = (req: PayloadRequest, change: DocumentChange) => Promise<void>;

type Data = Record<string, unknown>;

/**
 * What is stored, as the database has it: what hooks are given is shaped for whoever asked (fields left out, related
 * documents filled in).
 */
const stored = (req: PayloadRequest, collection: string, id: unknown): Promise<Data | null> =>
  req.payload.db.findOne<never>({
    collection: collection as CollectionSlug,
    where: { id: { equals: id } },
    req,
  });

const storedGlobal = (req: PayloadRequest, slug: string): Promise<Data | null> =>
  req.payload.db.findGlobal({ slug, req });

const keyOf = (slug: string, id: unknown = '') => `audit: ${slug} ${id} before`;

function taken(context: RequestContext, key: string): Data | null {
  const before = (context[key] ?? null) as Data | null;
  delete context[key];
  return before;
}

const revisionOf = (doc: Data | null) => (typeof doc?.revision === 'number' ? doc.revision : null);

export const keepBefore: CollectionBeforeChangeHook = async ({
  collection,
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'update')
    context[keyOf(collection.slug, originalDoc.id)] = await stored(req, collection.slug, originalDoc.id);
  return data;
};

export const keepBeforeDelete: CollectionBeforeDeleteHook = async ({ collection, context, id, req }) => {
  context[keyOf(collection.slug, id)] = await stored(req, collection.slug, id);
};

export const keepGlobalBefore: GlobalBeforeChangeHook = async ({ context, data, global, req }) => {
  context[keyOf(global.slug)] = await storedGlobal(req, global.slug);
  return data;
};

/** Tells a new or changed document. One that was saved without any difference is told too: it has a revision of its own. */
export function recordChange(record: Recorder): CollectionAfterChangeHook {
  return async function recordChange({ collection, context, doc, operation, req }) {
    const { slug, fields } = collection;
    const before = taken(context, keyOf(slug, doc.id));
    const after = await stored(req, slug, doc.id);
    await record(req, {
      action: operation,
      entity: slug,
      document: String(doc.id),
      title: titleOf(collection, after),
      revision: revisionOf(after),
      changes: changesBetween(fields, before, after),
    });
    return doc;
  };
}

/** Tells a document that was deleted, with all that was stored of it. */
export function recordDelete(record: Recorder): CollectionAfterDeleteHook {
  return async function recordDelete({ collection, context, doc, id, req }) {
    const before = taken(context, keyOf(collection.slug, id));
    await record(req, {
      action: 'delete',
      entity: collection.slug,
      document: String(id),
      title: titleOf(collection, before),
      revision: revisionOf(before),
      changes: changesBetween(collection.fields, before, null),
    });
    return doc;
  };
}

/** Tells a global that was saved, also without any difference: it has a revision of its own. */
export function recordGlobal(record: Recorder): GlobalAfterChangeHook {
  return async function recordGlobal({ context, doc, global, req }) {
    const before = taken(context, keyOf(global.slug));
    const after = await storedGlobal(req, global.slug);
    await record(req, {
      action: 'update',
      entity: global.slug,
      document: null,
      title: typeof global.label === 'string' ? global.label : null,
      revision: revisionOf(after),
      changes: changesBetween(global.fields, before, after),
    });
    return doc;
  };
}

function titleOf(collection: { admin: { useAsTitle?: string } }, doc: Data | null): string | null {
  const title = doc?.[collection.admin.useAsTitle ?? 'id'];
  return title === undefined || title === null ? null : String(title).slice(0, 200);
}
