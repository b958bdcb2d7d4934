import { useEffect, useState } from 'react';
import type { MessageHistoryView } from '#collections/tickets/conversation-view.ts';
import { get } from '#site/lib/api.ts';
import { moment } from '#site/lib/format.ts';
import { words } from '#site/messages/thread.ts';
import { doors } from './doors.ts';

/** What a message said before. The last version is what it says now, and stands in the conversation. */
export default function MessageVersions({ id }: { id: string }) {
  const w = words();
  const [answer, setAnswer] = useState<{ versions: MessageHistoryView['versions'] | null } | null>(null);
  useEffect(() => {
    let here = true;
    void get<MessageHistoryView>(doors.history(id)).then(({ data }) => {
      if (here) setAnswer({ versions: data?.versions ?? null });
    });
    return () => {
      here = false;
    };
  }, [id]);
  if (!answer) return null;
  if (!answer.versions) return <p>{w.historyFailed}</p>;
  return (
    <>
      <h3 className="text-sm">{w.history}</h3>
      <ol className="mt-1 mb-2 grid gap-2">
        {answer.versions.slice(0, -1).map((version) => (
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
  );
}
