import type { ReactNode } from 'react';
import type { MessageView } from '#collections/tickets/conversation-view.ts';
import { istDate } from '#kernel/calendar.ts';
import { day, initials, moment, time } from '#site/lib/format.ts';
import { words } from '#site/messages/thread.ts';

type Author = Pick<MessageView, 'author' | 'authorName' | 'at'>;

/** Who wrote it, as the reader calls them. */
export function nameOf({ author, authorName }: Omit<Author, 'at'>): string {
  const w = words();
  if (author === 'you') return w.you;
  return author === 'system' ? w.system : authorName;
}

/** Picture, name and moment around what somebody wrote. */
export function MessageFrame({ id, by, children }: { id?: string; by: Author; children: ReactNode }) {
  const w = words();
  const tone = by.author === 'you' ? 'bg-info-soft text-info' : 'bg-brand-soft text-brand-text';
  return (
    <li id={id} tabIndex={-1} className="grid scroll-mt-6 grid-cols-[34px_minmax(0,1fr)] gap-3 outline-none">
      <span
        className={`grid size-[34px] shrink-0 place-items-center rounded-full text-sm font-semibold ${tone}`}
        aria-hidden="true"
      >
        {initials(by.authorName || w.system)}
      </span>
      <div className="min-w-0">
        <p className="mb-1 text-sm text-ink-2">
          <b className="text-ink [overflow-wrap:anywhere]">
            <bdi>{nameOf(by)}</bdi>
          </b>
          {by.author === 'technician' && ` · ${w.technician}`} ·{' '}
          <time dateTime={by.at} title={moment(by.at)} className="num">
            {time(by.at)}
          </time>
        </p>
        {children}
      </div>
    </li>
  );
}

/** The day that begins here. */
export function DayLine({ at }: { at: string }) {
  return (
    <li className="flex items-center gap-3 text-xs text-ink-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      <time dateTime={istDate(new Date(at))}>{day(at)}</time>
    </li>
  );
}

/** A small thing to do under a message. */
export const quietButton =
  'inline-flex min-h-11 items-center px-2 text-sm font-medium text-brand-text hover:underline';

const bubble =
  'prose w-fit max-w-full rounded-md rounded-tl-[4px] border px-3.5 py-2.5 text-md [overflow-wrap:anywhere]';

/** What was written. Its HTML was made from checked rich text: here or on the server, by the same function. */
export function Bubble({ html, own }: { html: string; own: boolean }) {
  return (
    <div
      className={`${bubble} ${own ? 'border-transparent bg-brand-soft' : 'border-line bg-surface-2'}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by richTextToHtml, which escapes what people wrote
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
