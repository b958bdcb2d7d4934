import {
  BlockquoteFeature,
  BoldFeature,
  HeadingFeature,
  InlineCodeFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical';
import type { Field, TextareaFieldValidation, TextFieldValidation } from 'payload';
import { categories } from '#collections/tickets/contract.ts';
import { locales } from '#kernel/messages.ts';
import { choice, row } from '#toolkit/fields.ts';
import { articleEditorWords } from './editor-words.ts';
import { isSlug } from './rules/slug.ts';

const words = articleEditorWords();

const isAddress: TextFieldValidation = (value) => isSlug(value ?? '') || words.slugWrong;

const hasWords: TextareaFieldValidation = (value) => (value ?? '').trim() !== '' || words.bodyMissing;

/** What an article is made of: no colours, no alignment, no blocks, so that it looks like the portal on every screen. */
const editor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
    BoldFeature(),
    ItalicFeature(),
    InlineCodeFeature(),
    OrderedListFeature(),
    UnorderedListFeature(),
    BlockquoteFeature(),
    LinkFeature({ enabledCollections: [] }),
    InlineToolbarFeature(),
  ],
});

export const articleFields: Field[] = [
  { name: 'title', type: 'text', required: true, maxLength: 120, admin: { description: words.titleHint } },
  row(
    choice('status', ['draft', 'published'] as const, { required: true, defaultValue: 'draft', index: true }),
    choice('language', locales, { required: true, defaultValue: 'en' }),
    choice('category', categories, { required: true }),
  ),
  {
    name: 'summary',
    type: 'textarea',
    required: true,
    maxLength: 220,
    admin: { description: words.summaryHint },
  },
  { name: 'body', type: 'richText', required: true, editor },
  { name: 'keywords', type: 'text', maxLength: 300, admin: { description: words.keywordsHint } },
  {
    name: 'slug',
    type: 'text',
    required: true,
    unique: true,
    index: true,
    maxLength: 80,
    validate: isAddress,
    admin: { position: 'sidebar', description: words.slugHint },
  },
  { name: 'reviewBy', type: 'date', admin: { position: 'sidebar', description: words.reviewHint } },
  { name: 'publishedAt', type: 'date', admin: { position: 'sidebar', readOnly: true } },
  // What the body says, which nobody types here: so its problem is told as the body's.
  {
    name: 'bodyText',
    type: 'textarea',
    label: 'Body',
    required: true,
    validate: hasWords,
    admin: { hidden: true },
  },
];
