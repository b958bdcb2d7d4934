import { toPlainText } from '@react-email/render';

/** The words of a rendered mail for programs that show no HTML: 78 columns, links behind their words. */
export function plainText(html: string): string {
  // A fact's label and value stand in two cells; in text they are one line.
  const joined = html.replaceAll(/<\/th>/g, ': </th>');
  const text = toPlainText(joined, {
    wordwrap: 78,
    selectors: [
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'h2', options: { uppercase: false, leadingLineBreaks: 2 } },
      { selector: 'tr.fact', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
      { selector: 'th.label', format: 'inline' },
      { selector: 'td.value', format: 'inline' },
      { selector: 'a', options: { linkBrackets: false, hideLinkHrefIfSameAsText: true } },
    ],
  });
  return `${text.trim()}\n`;
}
