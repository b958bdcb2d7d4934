import { useState } from 'react';
import type { MessageHistoryView } from '#collections/tickets/view.ts';
import { get } from '#site/lib/api.ts';
import { moment } from '#site/lib/format.ts';
import { words } from '#site/messages/thread.ts';
import { doors } from './doors.ts';

type Props = { id: string; editedAt: string; revision: number; about: string };

/** Says that a message was changed; opened, it shows what it said before. The last version is what it says now. */
export function MessageHistory({ id, editedAt, revision, about }: Props) {
  const w = words();
  const [shown, setShown] = useState<{ revision: number; view: MessageHistoryView | null } | null>(null);

  async function open(): Promise<void> {
    const { data } = await get<MessageHistoryView>(doors.history(id));
    setShown({ revision, view: data ?? null });
  }

  return (
    <details
      className="px-2 open:basis-full"
      onToggle={(event) => {
        if (event.currentTarget.open && (!shown?.view || shown.revision !== revision)) void open();
      }}
    >
      <summary
        className="inline-flex min-h-11 items-center underline-offset-3 hover:underline"
        aria-label={`${w.edited(moment(editedAt))}: ${w.history}${about}`}
      >
        {w.edited(moment(editedAt))}
      </summary>
      <div role="status">
        {shown && !shown.view && <p>{w.historyFailed}</p>}
        {shown?.view && (
          <>
            <h3 className="text-sm">{w.history}</h3>
            <ol className="mt-1 mb-2 grid gap-2">
              {shown.view.versions.slice(0, -1).map((version) => (
                <li key={version.at} className="border-l-2 border-line-strong pl-3">
                  <time dateTime={version.at} className="num block text-xs text-ink-2">
                    {w.version(moment(version.at))}
                  </time>
                  <div
                    className="prose max-w-none text-md text-ink [overflow-wrap:anywhere]"
                    // biome-ignore lint/security/noDangerouslySetInnerHtml: made on the server by richTextToHtml
                    dangerouslySetInnerHTML={{ __html: version.html }}
                  />
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </details>
  );
}
