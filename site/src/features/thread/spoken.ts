import { linesOfHtml } from '#kernel/html-lines.ts';

/** The words of a message without their form, for those who hear it: at most `max` characters. */
export function spokenText(html: string, max = 200): string {
  const letters = [...linesOfHtml(html).join(' ').replaceAll(/\s+/g, ' ')];
  return letters.length > max ? `${letters.slice(0, max).join('')}…` : letters.join('');
}
