/** Lexical's JSON in Payload's shape, cut down to what customers may write. */
export type RichText = { root: Element<'root'> & { children: BlockNode[] } };
export type BlockNode = ParagraphNode | QuoteNode | ListNode;
export type InlineNode = TextNode | LineBreakNode | LinkNode;
export type ParagraphNode = Element<'paragraph'> & {
  textFormat: number;
  textStyle: '';
  children: InlineNode[];
};
export type QuoteNode = Element<'quote'> & { children: InlineNode[] };
export type ListNode = Element<'list'> & {
  listType: 'bullet' | 'number';
  tag: 'ul' | 'ol';
  start: number;
  children: ListItemNode[];
};
export type ListItemNode = Element<'listitem'> & { value: number; children: (InlineNode | ListNode)[] };
export type LinkNode = Element<'link'> & {
  fields: { url: string; linkType: 'custom'; newTab: boolean };
  children: (TextNode | LineBreakNode)[];
};
export type TextNode = {
  type: 'text';
  version: 1;
  text: string;
  /** Bits: 1 bold, 2 italic, 4 struck through, 8 underlined, 16 code. */
  format: number;
  mode: 'normal';
  style: '';
  detail: 0;
};
export type LineBreakNode = { type: 'linebreak'; version: 1 };
export type Element<T extends string> = {
  type: T;
  version: number;
  direction: 'ltr' | 'rtl' | null;
  format: '';
  indent: number;
};

/** The attributes that every element has. */
export function element<T extends string>(type: T, direction: 'ltr' | 'rtl' | null = null): Element<T> {
  return { type, version: 1, direction, format: '', indent: 0 };
}

/** A paragraph of its own; without children it is an empty line. */
export function paragraph(children: InlineNode[]): ParagraphNode {
  return { ...element('paragraph'), textFormat: 0, textStyle: '', children };
}

/** A run of text in one format. @param format the bits of `TextNode`; plain unless told */
export function text(content: string, format = 0): TextNode {
  return { type: 'text', version: 1, text: content, format, mode: 'normal', style: '', detail: 0 };
}
