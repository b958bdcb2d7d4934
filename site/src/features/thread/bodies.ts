import type { RichText } from '#kernel/rich-text.ts';

/** What stands in a box: plain text as it was typed, or what the editor holds; null when there is nothing. */
export type Typed = string | object | null;

/** Whether there is nothing to be read in it. */
export function isBlank(typed: Typed): boolean {
  return typed === null || textOf(typed).trim() === '';
}

/** The words without their form, a line for each block: what a plain box can show of what an editor holds. */
export function textOf(typed: Typed): string {
  if (typed === null) return '';
  return typeof typed === 'string' ? typed : linesOf((typed as { root?: unknown }).root).join('\n');
}

function linesOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, text, children } = node as { type?: unknown; text?: unknown; children?: unknown };
  if (typeof text === 'string') return [text];
  if (type === 'linebreak') return ['\n'];
  if (!Array.isArray(children)) return [];
  const inner = children.flatMap(linesOf);
  return type === 'root' || type === 'list' ? inner : [inner.join('')];
}

/**
 * Paragraphs and lines as HTML, the way `richTextToHtml` draws them: all that a plain box can make. Whoever writes
 * plainly need not load what draws the rest.
 */
export function plainHtml(plain: RichText): string {
  return plain.root.children
    .map((block) => (block.type === 'paragraph' ? `<p>${block.children.map(inlineHtml).join('')}</p>` : ''))
    .join('');
}

function inlineHtml(node: { type: string; text?: string }): string {
  if (node.type === 'linebreak') return '<br>';
  return (node.text ?? '').replaceAll(/[&<>"']/g, (letter) => `&${escapes[letter]};`);
}

const escapes: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' };
