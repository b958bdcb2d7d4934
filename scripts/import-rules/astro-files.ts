import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ImportRule, rules } from './rules.mjs';

type Import = { target: string; typeOnly: boolean };

/** Every import of the site's .astro files that goes in a forbidden direction, one sentence each. */
export function astroOffences(root: string): string[] {
  const aliases = aliasesOf(root);
  return globSync('site/src/**/*.astro', { cwd: root }).flatMap((name) => {
    const file = name.split(path.sep).join('/');
    return importsOf(readFileSync(path.join(root, file), 'utf8'))
      .map(({ target, typeOnly }) => ({ target: resolved(target, file, aliases), typeOnly }))
      .flatMap((found) => offencesOf(file, found));
  });
}

/** Imports of the frontmatter and of the scripts of an .astro file. */
export function importsOf(source: string): Import[] {
  const frontmatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? '';
  const scripts = [...source.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
  return [frontmatter, ...scripts].flatMap((code) => [
    ...[...code.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]/gm)].map(
      (match) => ({ target: match[2] ?? '', typeOnly: match[1] !== undefined }),
    ),
    ...[...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)].map((match) => ({
      target: match[1] ?? '',
      typeOnly: false,
    })),
  ]);
}

function offencesOf(file: string, { target, typeOnly }: Import): string[] {
  return rules
    .filter((rule) => offends(rule, { file, target, typeOnly }))
    .map((rule) => `${file} → ${target}: ${rule.name} (${rule.comment})`);
}

function offends(rule: ImportRule, given: { file: string; target: string; typeOnly: boolean }): boolean {
  const fits = (pattern: string | undefined, text: string) =>
    pattern !== undefined && new RegExp(pattern).test(text);
  if (!fits(rule.from, given.file) || fits(rule.fromNot, given.file)) return false;
  if (!fits(rule.to, given.target) || fits(rule.toNot, given.target)) return false;
  if (!given.typeOnly || rule.typesAllowed === undefined) return true;
  return (
    rule.typesAllowed !== true &&
    !(typeof rule.typesAllowed === 'string' && fits(rule.typesAllowed, given.target))
  );
}

function resolved(target: string, importer: string, aliases: [from: string, to: string][]): string {
  if (target.startsWith('.')) return path.posix.join(path.posix.dirname(importer), target);
  const alias = aliases.find(([from]) => target.startsWith(from));
  if (alias) return path.posix.join(alias[1], target.slice(alias[0].length));
  return target.includes(':') ? target : `node_modules/${target}/`;
}

/** `#kernel/*` → `./collections/_kernel/*` of package.json, the longest first. */
function aliasesOf(root: string): [string, string][] {
  const { imports }: { imports: Record<string, string> } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  return Object.entries(imports).map(([from, to]) => [from.replace(/\*$/, ''), to.replace(/\*$/, '')]);
}
