import { plainToRichText } from '#kernel/rich-text.ts';
import { checkRichText } from '#kernel/rich-text-check.ts';
import { richTextToHtml, richTextToPlain } from '#kernel/rich-text-output.ts';

/** Whether there is nothing to be read in what an editor or a box holds. */
export function isBlank(body: unknown): boolean {
  if (body === null || body === undefined) return true;
  const checked = checkRichText(body);
  return checked.ok && richTextToPlain(checked.value).trim() === '';
}

/** Whether a plain box can show all of it: nothing is lost when its text is taken for the whole. */
export function isPlain(body: unknown): boolean {
  if (body === null || body === undefined) return true;
  const checked = checkRichText(body);
  if (!checked.ok) return false;
  const again = plainToRichText(richTextToPlain(checked.value));
  return richTextToHtml(again) === richTextToHtml(checked.value);
}

/** The words of a message without their form, for those who hear it: at most `max` characters. */
export function spokenText(html: string, max = 200): string {
  const text = html
    .replaceAll(/<(?:br|\/p|\/li|\/blockquote)>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const letters = [...text];
  return letters.length > max ? `${letters.slice(0, max).join('')}…` : text;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
