import { useEffect, useId, useRef, useState } from 'react';
import { checkRichText } from '#kernel/rich-text-check.ts';
import { replyLimit } from '../../contract.ts';
import type { DeskMessageView } from '../../conversation-view.ts';
import { Editor, type EditorControls } from '../composer/editor.tsx';
import { doors, post } from '../desk-api.ts';
import { Html } from './html.tsx';
import { words } from './words.ts';

type Props = {
  /** As it is now: it may have been changed in another window since it was opened. */
  message: DeskMessageView;
  onSaved: (message: DeskMessageView) => void;
  onClose: () => void;
  /** Somebody was quicker: how it is now is asked for. */
  onStale: () => void;
};

/** Changes a message of one's own; what was typed stays whatever the answer is. */
export function MessageEdit({ message, onSaved, onClose, onStale }: Props) {
  const id = useId();
  const text = words();
  const controls = useRef<EditorControls | null>(null);
  const body = useRef<unknown>(message.body);
  const [opened] = useState(message.revision);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => controls.current?.focus(), []);

  async function save(): Promise<void> {
    const checked = checkRichText(body.current ?? { root: { children: [] } }, { min: 1, max: replyLimit });
    if (!checked.ok) return setProblem(checked.problem);
    setBusy(true);
    const answer = await post<DeskMessageView>(doors.edit(message.id), {
      body: checked.value,
      revision: message.revision,
    });
    setBusy(false);
    if (answer.data) return onSaved(answer.data);
    setProblem(answer.problem.fields?.body ?? answer.problem.message);
    if (answer.problem.code === 'conflict') onStale();
  }

  return (
    <div className="desk-edit">
      {message.revision !== opened && (
        <div className="desk-conflict" role="alert">
          <p>{text.meanwhile}</p>
          <Html html={message.html} />
        </div>
      )}
      <Editor
        controls={controls}
        editable={!busy}
        hint={`${id}-hint`}
        id={`${id}-text`}
        label={text.editing}
        onChange={(written) => {
          body.current = written;
        }}
        onFiles={() => {}}
        onSend={() => void save()}
        value={message.body}
      />
      <p className="desk-hint" id={`${id}-hint`}>
        {text.editHint}
      </p>
      {problem && (
        <p className="desk-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="desk-buttons">
        <button className="desk-primary" disabled={busy} onClick={() => void save()} type="button">
          {busy ? text.saving : text.save}
        </button>
        <button className="desk-button" disabled={busy} onClick={onClose} type="button">
          {text.cancel}
        </button>
      </div>
    </div>
  );
}
