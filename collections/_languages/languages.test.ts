import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Locale } from '#kernel/messages.ts';
import { apiLanguages } from '../../cms/languages.ts';
import * as frontDoor from '../../site/front-door/languages.ts';

const root = path.dirname(path.dirname(import.meta.dirname));
const rooms = '{collections,plugins,emails,cms,site/src,site/front-door}/**/*.{ts,tsx}';
const files = globSync(rooms, { cwd: root }).filter(
  (file) => !/node_modules|\.test\.|\/dist\/|_kernel\/messages\.ts/.test(file),
);
const sources = files.map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
const named = sources.flatMap(({ file, text }) => {
  const name = /catalogue\(\{\s*name: '([^']+)'/.exec(text)?.[1];
  return name ? [{ file, name }] : [];
});

/** Catalogues that are English in every language: what staff read, documents of the law, texts that are stored. */
const english =
  /\/admin\/|^collections\/(audit-entries|canned-replies|credit-notes|invoices|macros|media|problem-templates|refunds|saved-views|services|settings|staff)\/|_toolkit\/edits\/|_kernel\/changes\.ts|^collections\/articles\/editor-words\.ts$|^collections\/extras\/(desk-words|rules\/input-words)\.ts$|^collections\/session-(consents|recordings)\/rules\/desk-words\.ts$|^collections\/tickets\/merge-words\.ts$|^plugins\/|^cms\/|messages\/invoice-document\.ts$|^emails\/templates\/(desk-news|staff-alert|webhook-alerts)\.tsx?$/;

type Group = Record<string, unknown>;
type Say = (...args: never[]) => unknown;

async function translationOf(locale: Locale, name: string): Promise<unknown> {
  if (name === 'site/front-door') return ({ ...frontDoor } as Group)[locale];
  if (!name.startsWith('site/')) return ({ ...apiLanguages, en: {} } as Record<Locale, Group>)[locale][name];
  const file = path.join(root, `site/src/messages/${locale}/${name.slice(5)}.ts`);
  return ((await import(file)) as Group).words;
}

async function englishOf(file: string, name: string): Promise<Group> {
  const exported = Object.values((await import(path.join(root, file))) as Group);
  const catalogues = exported.filter((one) => typeof one === 'function' && isCatalogue(one, file, name));
  expect(catalogues, `${file} exports its catalogue`).toHaveLength(1);
  return (catalogues[0] as (locale: Locale) => Group)('en');
}

/** Exported as `export const x = catalogue(…)`. */
function isCatalogue(given: unknown, file: string, name: string): boolean {
  const text = sources.find((source) => source.file === file)?.text ?? '';
  const constant = new RegExp(`export const (\\w+) = catalogue\\(\\{\\s*name: '${name}'`).exec(text)?.[1];
  return constant !== undefined && exportsOf.get(file)?.[constant] === given;
}
const exportsOf = new Map<string, Group>();

test('every catalogue that customers read has a name, by which it is translated', () => {
  const unnamed = sources
    .filter(({ file, text }) => /= catalogue\(\{/.test(text) && !named.some((one) => one.file === file))
    .map(({ file }) => file);
  expect(unnamed.filter((file) => !english.test(file))).toEqual([]);
  expect(new Set(named.map(({ name }) => name)).size).toBe(named.length);
  expect(named.length).toBeGreaterThan(60);
});

describe.each(['kn', 'hi'] as const)('%s', (locale) => {
  test.each(named)('$name is complete', async ({ file, name }) => {
    exportsOf.set(file, (await import(path.join(root, file))) as Group);
    const words = await englishOf(file, name);
    expect(missing(words, await translationOf(locale, name), name)).toEqual([]);
  });
});

/** What is missing or of another kind, and what a sentence leaves out of what it is to tell. */
function missing(from: unknown, to: unknown, at: string): string[] {
  if (typeof from === 'function')
    return typeof to === 'function' ? leftOut(from as Say, to as Say, at) : [at];
  if (typeof from === 'string') return typeof to === 'string' && (from === '') === (to === '') ? [] : [at];
  if (Array.isArray(from)) return Array.isArray(to) && to.length === from.length ? [] : [at];
  if (typeof to !== 'object' || to === null) return [at];
  const unknown = Object.keys(to).filter((key) => !Object.hasOwn(from as Group, key));
  return [
    ...unknown.map((key) => `${at}.${key} is not known in English`),
    ...Object.entries(from as Group).flatMap(([key, value]) =>
      missing(value, (to as Group)[key], `${at}.${key}`),
    ),
  ];
}

const samples = [
  ['Alpha', 'Beta', 'Gamma'],
  [41, 52, 63],
  [1, 1, 1],
];

function leftOut(from: Say, to: Say, at: string): string[] {
  // Other languages say “not found” without naming what: its name is composed into an English sentence.
  if (at === 'errors.notFound') return [];
  return samples.flatMap((args) => {
    const [said, translated] = [from, to].map((say) => String(say(...(args as never[]))));
    const lost = args.filter(
      (arg) => arg !== 1 && said?.includes(String(arg)) && !translated?.includes(String(arg)),
    );
    return lost.length > 0 || !translated ? [`${at} leaves out ${lost.join(', ')}`] : [];
  });
}
