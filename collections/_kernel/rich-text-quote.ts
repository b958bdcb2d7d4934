import { linesOfHtml } from './html-lines.ts';
import { plainToRichText, type RichText } from './rich-text.ts';
import { element, type InlineNode, paragraph, type QuoteNode, text } from './rich-text-nodes.ts';

/** Characters of a message that a quote holds: whoever wants more reads the message itself. */
const mostQuoted = 400;
const bold = 1;

/** What was said, to be quoted: `heading` says who said it and when. */
export type Said = { heading: string; html: string };

/** As `linesOfHtml`, cut where it is too long for a quote. */
export function quotedLines(html: string): string[] {
  const letters = [...linesOfHtml(html).join('\n')];
  const cut = letters.slice(0, mostQuoted).join('').trimEnd();
  return (letters.length > mostQuoted ? `${cut}…` : cut).split('\n');
}

/** What stands in a box already, then the quote, then an empty paragraph to go on in. */
export function withQuote(before: RichText | string | null, { heading, html }: Said): RichText {
  const known = typeof before === 'string' ? plainToRichText(before) : before;
  const written = (known?.root.children ?? []).filter((block) => block.children.length > 0);
  const lines = quotedLines(html);
  const quote: QuoteNode = {
    ...element('quote'),
    children: [
      text(heading, bold),
      ...lines.flatMap((line): InlineNode[] => [{ type: 'linebreak', version: 1 }, text(line)]),
    ],
  };
  return { root: { ...element('root'), children: [...written, quote, paragraph([])] } };
}
