import { convertLexicalToPlaintext } from '@payloadcms/richtext-lexical/plaintext';
import type { CollectionBeforeValidateHook } from 'payload';
import { nowOf } from '#toolkit/ports-of.ts';
import { slugOf } from '../rules/slug.ts';

type Body = Parameters<typeof convertLexicalToPlaintext>[0]['data'];

/** What nobody types: the address of a new article, the words it is found by, when it was published first. */
export const fillIn: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  if (!data) return data;
  const { title, slug, body, status } = { ...originalDoc, ...data } as Record<string, unknown>;
  if (typeof slug !== 'string' || slug.trim() === '')
    data.slug = slugOf(typeof title === 'string' ? title : '');
  data.bodyText = isBody(body) ? convertLexicalToPlaintext({ data: body }).trim() : '';
  if (status === 'published' && !originalDoc?.publishedAt) data.publishedAt = nowOf(req).toISOString();
  return data;
};

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && 'root' in value;
}
