import type { DragEvent, RefObject } from 'react';
import { useId, useState } from 'react';
import type { MoveName } from '../../rules/moves.ts';
import { doors, remove } from '../desk-api.ts';
import { spokenMoves } from './draft.ts';
import { Editor, type EditorControls } from './editor.tsx';
import { FileList } from './file-list.tsx';
import { ModeTabs } from './mode-tabs.tsx';
import { ReadyReplies } from './ready-replies.tsx';
import { SendBar } from './send-bar.tsx';
import { useFiles } from './use-files.ts';
import type { Writing } from './use-writing.ts';
import { words } from './words.ts';

type Props = {
  /** Id of the ticket. */
  ticket: string;
  writing: Writing;
  moves: readonly MoveName[];
  controls: RefObject<EditorControls | null>;
  /** Somebody writes to the customer. */
  onTyping: () => void;
};

/** Where staff answer the customer and note among themselves. Switching between both loses nothing. */
export function Composer({ ticket, writing, moves, controls, onTyping }: Props) {
  const id = useId();
  const text = words();
  const [over, setOver] = useState(false);
  const files = useFiles(writing.addFile);
  const { mode, draft, sending, round } = writing;
  const pending = files.pending.filter((file) => file.mode === mode);
  const idle = sending.at === 'idle';

  const add = (chosen: File[]) => idle && files.add(mode, chosen, draft.files.length + pending.length);
  const filesWait = pending.some(({ problem }) => problem === null);
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      add([...event.dataTransfer.files]);
    },
  };

  return (
    <section
      aria-label={text.title}
      className={`desk-composer desk-composer-${mode}${over ? ' desk-over' : ''}`}
      {...drop}
    >
      <ModeTabs mode={mode} onMode={writing.setMode} panel={id} />
      <div aria-labelledby={`${id}-${mode}`} id={id} role="tabpanel">
        <Editor
          controls={controls}
          editable={idle}
          hint={`${id}-hint`}
          id={`${id}-text`}
          key={`${mode} ${round}`}
          label={text.labels[mode]}
          onChange={(body) => {
            writing.write(body);
            if (mode === 'reply' && body !== null) onTyping();
          }}
          onFiles={add}
          onSend={() => void writing.send(null, filesWait)}
          value={draft.body}
        />
        <FileList
          disabled={!idle}
          files={draft.files}
          onRemove={(id) => {
            writing.removeFile(id);
            void remove(doors.attachment(id));
          }}
          onStop={files.remove}
          pending={pending}
        />
        {sending.at === 'idle' && sending.problem && (
          <p className="desk-problem" role="alert">
            {sending.problem}
          </p>
        )}
        <SendBar
          hint={{ id: `${id}-hint`, text: over ? text.files.drop : text.hints[mode] }}
          more={
            <ReadyReplies
              disabled={!idle}
              onChoose={(chosen) => controls.current?.insert(chosen)}
              ticket={ticket}
            />
          }
          moves={spokenMoves.filter((move) => moves.includes(move))}
          onFiles={add}
          onSend={(move) => void writing.send(move, filesWait)}
          writing={writing}
        />
      </div>
    </section>
  );
}
