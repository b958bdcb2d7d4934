import { useEffect, useRef, useState } from 'react';
import type { MessageView } from '#collections/tickets/conversation-view.ts';
import { checkRichText } from '#kernel/rich-text-check.ts';
import { Button } from '#site/components/ui/button.tsx';
import { Notice } from '#site/components/ui/notice.tsx';
import { RichTextField } from '#site/features/rich-text/rich-text-field.tsx';
import { type Problem, send } from '#site/lib/api.ts';
import { keepWork } from '#site/lib/kept-work.ts';
import { tellMissed } from '#site/lib/live.ts';
import { showToast } from '#site/lib/toast.ts';
import { words } from '#site/messages/thread-later.ts';
import type { Typed } from './bodies.ts';
import { doors } from './doors.ts';
import { editKey } from './edit-key.ts';
import { Bubble } from './message-frame.tsx';

type Props = {
  message: MessageView;
  /** What was typed before the page was left. */
  kept: unknown;
  limit: number;
  onDone: (message: MessageView) => void;
  onCancel: () => void;
  onAsNew: (body: Typed) => void;
};

/** Changes a message of one's own. When it was changed elsewhere meanwhile, both texts are shown and she decides. */
export default function MessageEdit({ message, kept, limit, onDone, onCancel, onAsNew }: Props) {
  const w = words().edit;
  const id = `edit-${message.id}`;
  const [body, setBody] = useState<unknown>(kept ?? message.body);
  const [error, setError] = useState<string>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const opened = useRef(message.revision);
  const elsewhere = message.revision !== opened.current;

  useEffect(() => {
    const keep = () => keepWork(editKey(message.id), body);
    window.addEventListener('pagehide', keep);
    return () => window.removeEventListener('pagehide', keep);
  }, [message.id, body]);
  async function save(): Promise<void> {
    const checked = checkRichText(body, { min: 1, max: limit });
    setError(checked.ok ? undefined : checked.problem);
    if (!checked.ok || busy) return;
    setBusy(true);
    const answer = await send<MessageView>(doors.edit(message.id), {
      body: checked.value,
      revision: message.revision,
    });
    setBusy(false);
    if (answer.data) {
      showToast({ text: w.saved });
      onDone(answer.data);
      return;
    }
    // What it says by now comes with the conversation.
    if (answer.problem.code === 'conflict' || answer.problem.code === 'stale') tellMissed();
    setError(answer.problem.fields?.body);
    setProblem(answer.problem.fields?.body ? null : answer.problem);
  }

  return (
    <div className="grid gap-3">
      <RichTextField
        id={id}
        label={w.label}
        hint={w.hint}
        error={error}
        value={body}
        max={limit}
        onChange={setBody}
        onBlur={() => undefined}
        onReady={(editor) => editor.focus()}
      />
      {elsewhere && (
        <div className="grid gap-1.5">
          <p className="text-sm font-medium">{w.now}:</p>
          <Bubble html={message.html} own />
        </div>
      )}
      {problem && (
        <Notice tone="bad">
          <p>{problem.message}</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" busy={busy} busyLabel={w.busy} onClick={() => void save()}>
          {w.save}
        </Button>
        {problem?.code === 'illegal_move' && (
          <Button onClick={() => onAsNew(body as Typed)}>{w.asNew}</Button>
        )}
        <Button variant="quiet" onClick={onCancel}>
          {w.cancel}
        </Button>
      </div>
    </div>
  );
}
