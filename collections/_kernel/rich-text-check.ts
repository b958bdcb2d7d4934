import { cleanLine, cleanText } from './hostile.ts';
import { linkUrl } from './link-url.ts';
import { catalogue, type Locale } from './messages.ts';
import { bareText, bytesOf, characterCount, type RichText, textLimits } from './rich-text.ts';
import {
  type BlockNode,
  element,
  type InlineNode,
  type LineBreakNode,
  type ListItemNode,
  type ListNode,
  paragraph,
  type TextNode,
  text,
} from './rich-text-nodes.ts';

export type RichTextLimits = {
  /** Characters as people count them. */
  min?: number;
  max?: number;
  maxDepth?: number;
  maxNodes?: number;
  /** Size of the JSON in bytes. */
  maxBytes?: number;
  maxLinks?: number;
  locale?: Locale;
};

/** For a text that is still being written: it may be more than can be sent, which is said when it is. */
export const unfinished: RichTextLimits = { maxBytes: 200_000, maxLinks: 5000 };

export const richTextWords = catalogue({
  name: 'rich-text',
  en: {
    shape: 'This text could not be read. Please type it again.',
    node: 'This text contains something that cannot be used here. Please paste it as plain text.',
    link: 'A link must start with http://, https:// or mailto:.',
    large: 'This text takes too much room. Please write it in two parts, or add it as a file.',
    links: (max: number) => `At most ${max} links can be in one text. Please take some out.`,
    deep: 'The lists in this text are nested too deeply.',
    empty: 'Please write something.',
    short: (min: number) => `Please write at least ${min} characters.`,
    long: (max: number) => `Please write at most ${max.toLocaleString('en-IN')} characters.`,
  },
});

type Words = ReturnType<typeof richTextWords>;
type Walk = {
  words: Words;
  nodes: number;
  units: number;
  links: number;
  limits: Required<Omit<RichTextLimits, 'locale'>>;
};

/** How the walk stops; never leaves this file. */
class Refusal extends Error {}

/**
 * Checks what a browser sent as rich text and rebuilds it from the nodes and attributes that are allowed;
 * everything else about a node is dropped, an unknown node refuses the whole. Safe on input of any depth
 * and size: the walk stops at the limits (depth 20, 5000 nodes, and `textLimits`: 64 kB, 20 links).
 */
export function checkRichText(
  value: unknown,
  limits: RichTextLimits = {},
): { ok: true; value: RichText } | { ok: false; problem: string } {
  const words = richTextWords(limits.locale);
  const walk: Walk = {
    words,
    nodes: 0,
    units: 0,
    links: 0,
    limits: {
      min: limits.min ?? 0,
      max: limits.max ?? Number.POSITIVE_INFINITY,
      maxDepth: limits.maxDepth ?? 20,
      maxNodes: limits.maxNodes ?? 5000,
      maxBytes: limits.maxBytes ?? textLimits.bytes,
      maxLinks: limits.maxLinks ?? textLimits.links,
    },
  };
  try {
    const rebuilt: RichText = { root: rootOf(value, walk) };
    checkSize(rebuilt, walk);
    return { ok: true, value: rebuilt };
  } catch (problem) {
    if (problem instanceof Refusal) return { ok: false, problem: problem.message };
    throw problem;
  }
}

function checkSize(value: RichText, walk: Walk): void {
  const { words, limits } = walk;
  // Before characters are counted, which is slow
  if (bytesOf(value) > limits.maxBytes) throw new Refusal(words.large);
  const count = characterCount(value);
  if (count > limits.max) throw new Refusal(words.long(limits.max));
  if (limits.min === 0) return;
  const bare = bareText(value).trim();
  // Spaces and invisible marks alone say nothing
  if (cleanLine(bare) === '') throw new Refusal(words.empty);
  if (characterCount(bare) < limits.min) throw new Refusal(words.short(limits.min));
}

function rootOf(value: unknown, walk: Walk): RichText['root'] {
  if (!isRecord(value) || !isRecord(value.root) || value.root.type !== 'root') {
    throw new Refusal(walk.words.shape);
  }
  const children = childrenOf({ node: value.root, depth: 1, walk, build: blockOf });
  if (children.length === 0) children.push(paragraph([]));
  return { ...element('root', directionOf(value.root)), children };
}

type Build<T> = (node: Record<string, unknown>, depth: number, walk: Walk) => T;

/** Checks and rebuilds the children. The depth guard comes before any descent. */
function childrenOf<T>(of: {
  node: Record<string, unknown>;
  depth: number;
  walk: Walk;
  build: Build<T>;
}): T[] {
  const { node, depth, walk, build } = of;
  if (!Array.isArray(node.children)) throw new Refusal(walk.words.shape);
  const children: T[] = [];
  for (const child of node.children) {
    walk.nodes += 1;
    if (walk.nodes > walk.limits.maxNodes) throw new Refusal(walk.words.large);
    if (depth >= walk.limits.maxDepth) throw new Refusal(walk.words.deep);
    if (!isRecord(child)) throw new Refusal(walk.words.shape);
    children.push(build(child, depth + 1, walk));
  }
  return children;
}

const blockOf: Build<BlockNode> = (node, depth, walk) => {
  switch (node.type) {
    case 'paragraph':
      return {
        ...paragraph(childrenOf({ node, depth, walk, build: inlineOf })),
        direction: directionOf(node),
      };
    case 'quote':
      return {
        ...element('quote', directionOf(node)),
        children: childrenOf({ node, depth, walk, build: inlineOf }),
      };
    case 'list':
      return listOf(node, depth, walk);
    default:
      throw new Refusal(walk.words.node);
  }
};

const listOf: Build<ListNode> = (node, depth, walk) => {
  const numbered = node.listType === 'number';
  return {
    ...element('list', directionOf(node)),
    listType: numbered ? 'number' : 'bullet',
    tag: numbered ? 'ol' : 'ul',
    start: wholeNumber(node.start, { min: 1, max: 9999, otherwise: 1 }),
    children: childrenOf({ node, depth, walk, build: listItemOf }),
  };
};

const listItemOf: Build<ListItemNode> = (node, depth, walk) => {
  if (node.type !== 'listitem') throw new Refusal(walk.words.node);
  return {
    ...element('listitem', directionOf(node)),
    indent: wholeNumber(node.indent, { min: 0, max: 20, otherwise: 0 }),
    value: wholeNumber(node.value, { min: 1, max: 9999, otherwise: 1 }),
    children: childrenOf<InlineNode | ListNode>({
      node,
      depth,
      walk,
      build: (child, at, same) =>
        child.type === 'list' ? listOf(child, at, same) : inlineOf(child, at, same),
    }),
  };
};

const inlineOf: Build<InlineNode> = (node, depth, walk) => {
  if (node.type !== 'link' && node.type !== 'autolink') return leafOf(node, depth, walk);
  const fields = isRecord(node.fields) ? node.fields : {};
  const url = fields.linkType === 'custom' || fields.linkType === undefined ? linkUrl(fields.url) : null;
  if (url === null) throw new Refusal(walk.words.link);
  countUnits(url, walk);
  walk.links += 1;
  if (walk.links > walk.limits.maxLinks) throw new Refusal(walk.words.links(walk.limits.maxLinks));
  return {
    ...element('link', directionOf(node)),
    version: 3,
    fields: { url, linkType: 'custom', newTab: fields.newTab === true },
    children: childrenOf({ node, depth, walk, build: leafOf }),
  };
};

const leafOf: Build<TextNode | LineBreakNode> = (node, _depth, walk) => {
  if (node.type === 'linebreak') return { type: 'linebreak', version: 1 };
  // Lexical makes a tab its own kind of text
  if (node.type !== 'text' && node.type !== 'tab') throw new Refusal(walk.words.node);
  if (typeof node.text !== 'string') throw new Refusal(walk.words.shape);
  countUnits(node.text, walk);
  return text(
    cleanText(node.text),
    wholeNumber(node.format, { min: 0, max: 2047, otherwise: 0 }) & allowedFormats,
  );
};

const allowedFormats = 1 | 2 | 4 | 8 | 16;

/** Stops before a huge text is copied. */
function countUnits(added: string, walk: Walk): void {
  walk.units += added.length;
  if (walk.units > walk.limits.maxBytes) throw new Refusal(walk.words.large);
}

function directionOf(node: Record<string, unknown>): 'ltr' | 'rtl' | null {
  return node.direction === 'ltr' || node.direction === 'rtl' ? node.direction : null;
}

function wholeNumber(value: unknown, range: { min: number; max: number; otherwise: number }): number {
  const fits =
    typeof value === 'number' && Number.isInteger(value) && value >= range.min && value <= range.max;
  return fits ? value : range.otherwise;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
