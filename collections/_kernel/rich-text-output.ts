import { linkUrl } from './link-url.ts';
import type { BlockNode, InlineNode, LinkNode, ListNode, RichText, TextNode } from './rich-text-nodes.ts';

/**
 * Checked rich text as HTML. Everything a person wrote is escaped, links tell search engines and the
 * opened page nothing, nodes that are not ours print nothing.
 */
export function richTextToHtml(value: RichText): string {
  return value.root.children.map(blockHtml).join('');
}

/** The same as plain text: paragraphs apart by an empty line, list items with their mark, links with their address. */
export function richTextToPlain(value: RichText): string {
  return value.root.children.map(blockPlain).join('\n\n').trim();
}

/** Text for the inside of an element or of a quoted attribute: nothing of it is read as markup. */
export function escapeHtml(value: string): string {
  return value.replaceAll(/[&<>"']/g, (c) => entities[c] ?? '');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function blockHtml(block: BlockNode): string {
  switch (block.type) {
    case 'paragraph':
      return `<p${directionHtml(block)}>${block.children.map(inlineHtml).join('')}</p>`;
    case 'quote':
      return `<blockquote${directionHtml(block)}>${block.children.map(inlineHtml).join('')}</blockquote>`;
    case 'list':
      return listHtml(block);
    default:
      return '';
  }
}

function listHtml(list: ListNode): string {
  const tag = list.listType === 'number' ? 'ol' : 'ul';
  const start = tag === 'ol' && list.start > 1 ? ` start="${Math.trunc(list.start)}"` : '';
  const items = list.children.map(
    (item) => `<li${directionHtml(item)}>${item.children.map(listChildHtml).join('')}</li>`,
  );
  return `<${tag}${start}>${items.join('')}</${tag}>`;
}

function listChildHtml(child: InlineNode | ListNode): string {
  return child.type === 'list' ? listHtml(child) : inlineHtml(child);
}

function directionHtml(node: { direction: 'ltr' | 'rtl' | null }): string {
  return node.direction === 'rtl' ? ' dir="rtl"' : '';
}

function inlineHtml(node: InlineNode): string {
  switch (node.type) {
    case 'linebreak':
      return '<br>';
    case 'text':
      return textHtml(node);
    case 'link':
      return linkHtml(node);
    default:
      return '';
  }
}

function linkHtml(link: LinkNode): string {
  const inner = link.children.map(inlineHtml).join('');
  const url = linkUrl(link.fields.url);
  if (url === null) return inner;
  const target = link.fields.newTab ? ' target="_blank"' : '';
  return `<a href="${escapeHtml(url)}" rel="ugc nofollow noopener"${target}>${inner}</a>`;
}

const formats = [
  [16, 'code'],
  [8, 'u'],
  [4, 's'],
  [2, 'em'],
  [1, 'strong'],
] as const;

function textHtml(node: TextNode): string {
  return formats.reduce(
    (html, [bit, tag]) => (node.format & bit ? `<${tag}>${html}</${tag}>` : html),
    escapeHtml(node.text),
  );
}

function blockPlain(block: BlockNode): string {
  switch (block.type) {
    case 'paragraph':
      return block.children.map(inlinePlain).join('');
    case 'quote':
      return block.children.map(inlinePlain).join('').replaceAll(/^/gm, '> ');
    case 'list':
      return listPlain(block, '');
    default:
      return '';
  }
}

function listPlain(list: ListNode, indent: string): string {
  let number = list.start;
  const lines: string[] = [];
  for (const item of list.children) {
    const inline = item.children
      .filter((child) => child.type !== 'list')
      .map(inlinePlain)
      .join('');
    const nested = item.children.filter((child) => child.type === 'list');
    if (inline !== '' || nested.length === 0) {
      lines.push(`${indent}${list.listType === 'number' ? `${number}.` : '-'} ${inline}`);
      number += 1;
    }
    for (const inner of nested) lines.push(listPlain(inner, `${indent}  `));
  }
  return lines.join('\n');
}

function inlinePlain(node: InlineNode | ListNode): string {
  if (node.type === 'linebreak') return '\n';
  if (node.type === 'text') return node.text;
  if (node.type !== 'link') return '';
  const label = node.children.map(inlinePlain).join('');
  const url = node.fields.url.replace(/^mailto:/, '');
  return label === url || `${label}/` === url ? label : `${label} (${url})`;
}
