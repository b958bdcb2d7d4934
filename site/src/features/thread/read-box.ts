import { bytesOf, characterCount, plainToRichText, type RichText, textLimits } from '#kernel/rich-text.ts';
import type { checkRichText } from '#kernel/rich-text-check.ts';
import type { richTextToHtml } from '#kernel/rich-text-output.ts';
import { words } from '#site/messages/thread.ts';
import { plainHtml, type Typed, textOf } from './bodies.ts';

/** What stands in the box as a message with its HTML, or what is wrong with it. */
export type Read = { ok: true; value: RichText; html: string } | { ok: false; problem: string };

/** What checks and draws formatted text; it comes with the editor. */
export type Drawing = { checkRichText: typeof checkRichText; richTextToHtml: typeof richTextToHtml };

/**
 * @param drawing null while there is no editor: then the box shows the bare words, and they are what is read
 * @param held the text waits for its editor
 * @param limit characters of one message
 */
export function readBox(
  typed: Typed,
  { drawing, held, limit }: { drawing: Drawing | null; held: boolean; limit: number },
): Read {
  const w = words().write;
  if (typed === null) return { ok: false, problem: w.empty };
  if (typeof typed === 'object' && drawing) {
    const checked = drawing.checkRichText(typed, { min: 1, max: limit });
    return checked.ok ? { ...checked, html: drawing.richTextToHtml(checked.value) } : checked;
  }
  if (typeof typed === 'object' && held) return { ok: false, problem: w.opening };
  const value = plainToRichText(textOf(typed));
  if (bytesOf(value) > textLimits.bytes) return { ok: false, problem: w.tooLarge };
  if (characterCount(value) > limit) return { ok: false, problem: w.tooLong(limit) };
  return { ok: true, value, html: plainHtml(value) };
}
