import { isUuid } from '#kernel/ids.ts';
import { checkRichText, unfinished } from '#kernel/rich-text-check.ts';
import { richTextToHtml } from '#kernel/rich-text-output.ts';
import { isAttachment } from '#site/features/attachments/is-attachment.ts';
import type { Typed } from './bodies.ts';
import type { Writing } from './kept-writing.ts';
import type { Outgoing } from './thread-state.ts';

/**
 * What of a kept copy can be shown and sent: a browser's storage is no place to believe. Texts are checked and drawn
 * anew, what cannot be read is left out, what the server would refuse waits to be changed.
 * @param limit characters of one message
 */
export function readable({ body, attachments, outgoing }: Writing, limit: number): Writing {
  return {
    body: readableBody(body),
    attachments: attachments.filter(isAttachment),
    outgoing: outgoing.flatMap((item) => readableItem(item, limit) ?? []),
  };
}

function readableBody(body: unknown): Typed {
  if (typeof body === 'string') return body;
  const checked = checkRichText(body, unfinished);
  return checked.ok ? checked.value : null;
}

function readableItem(item: unknown, limit: number): Outgoing | null {
  if (typeof item !== 'object' || item === null) return null;
  const { key, body, attachments, writtenAt, after, at, problem } = item as {
    [key in keyof Outgoing]?: unknown;
  };
  const text = checkRichText(body, { min: 1, ...unfinished });
  if (!text.ok || !isUuid(key) || !Array.isArray(attachments) || !isMoment(writtenAt)) return null;
  const fits = checkRichText(text.value, { min: 1, max: limit });
  const isRefused = at === 'refused' || !fits.ok;
  return {
    key,
    body: text.value,
    html: richTextToHtml(text.value),
    attachments: attachments.filter(isAttachment),
    writtenAt,
    after: isUuid(after) ? after : null,
    at: isRefused ? 'refused' : 'queued',
    problem: fits.ok ? (isRefused && typeof problem === 'string' ? problem : null) : fits.problem,
  };
}

function isMoment(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
