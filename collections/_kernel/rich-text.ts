import { cleanText } from './hostile.ts';
import {
  type BlockNode,
  element,
  type InlineNode,
  type ListItemNode,
  paragraph,
  type RichText,
  text,
} from './rich-text-nodes.ts';

export type { RichText } from './rich-text-nodes.ts';

/** Plain text as rich text: an empty line starts a paragraph, a single line break stays one. */
export function plainToRichText(plain: string): RichText {
  const blocks = cleanText(plain)
    .replaceAll('\r', '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((block) => block.replace(/^\n+|\n+$/g, ''))
    .filter((block) => block.trim() !== '');
  const paragraphs = blocks.map((block) => {
    const lines = block.split('\n');
    return paragraph(
      lines.flatMap((line, i): InlineNode[] =>
        i === 0 ? [text(line)] : [{ type: 'linebreak', version: 1 }, text(line)],
      ),
    );
  });
  return {
    root: { ...element('root'), children: paragraphs.length > 0 ? paragraphs : [paragraph([])] },
  };
}

/**
 * What one text may take, however it is written: bytes of its JSON as it is stored, and links, whose addresses are
 * not among the characters that people count. Ten thousand letters of any Indian script fit.
 */
export const textLimits = { bytes: 64_000, links: 20 } as const;

/** Bytes of a text as it is stored. */
export function bytesOf(value: RichText): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

const segmenter = new Intl.Segmenter();

/** Characters as people count them (a Kannada letter with its vowel sign is one); a line break counts one. */
export function characterCount(value: RichText | string): number {
  const plain = typeof value === 'string' ? value : bareText(value);
  // ASCII needs no segmenter, which is slow on long texts; \r\n is one character there
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range
  if (/^[\u0000-\u007f]*$/.test(plain)) return plain.replaceAll('\r\n', '\n').length;
  let count = 0;
  for (const _ of segmenter.segment(plain)) count += 1;
  return count;
}

/** The words alone, without marks and addresses; blocks follow each other directly. */
export function bareText(value: RichText): string {
  return value.root.children.map(wordsOf).join('');
}

function wordsOf(node: BlockNode | ListItemNode | InlineNode): string {
  if (node.type === 'text') return node.text;
  if (node.type === 'linebreak') return '\n';
  return node.children.map(wordsOf).join('');
}
