import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { Icon } from '#site/components/ui/icon.tsx';
import type { Action } from './commands.ts';
import * as icons from './icons.ts';
import type { Mark } from './marks.ts';
import { words } from './words.ts';

type Entry = { action: Action; icon: string; keys?: string };

const entries: readonly Entry[] = [
  { action: 'bold', icon: icons.bold, keys: 'Control+B' },
  { action: 'italic', icon: icons.italic, keys: 'Control+I' },
  { action: 'underline', icon: icons.underline, keys: 'Control+U' },
  { action: 'strikethrough', icon: icons.strikethrough, keys: 'Control+Shift+X' },
  { action: 'code', icon: icons.code, keys: 'Control+E' },
  { action: 'bullets', icon: icons.list, keys: 'Control+Shift+8' },
  { action: 'numbers', icon: icons.listOrdered, keys: 'Control+Shift+7' },
  { action: 'quote', icon: icons.quote, keys: 'Control+Shift+9' },
  { action: 'link', icon: icons.link, keys: 'Control+K' },
  { action: 'undo', icon: icons.undo, keys: 'Control+Z' },
];

/** What a short text needs. */
const few: readonly Action[] = ['bold', 'italic', 'code', 'bullets', 'numbers', 'quote', 'link'];

type Props = {
  marks: ReadonlySet<Mark>;
  canUndo: boolean;
  editorId: string;
  toolbar: RefObject<HTMLDivElement | null>;
  compact: boolean;
  onAction: (action: Action) => void;
};

/** The formatting buttons: one stop of the Tab key, arrows go from button to button. */
export function Toolbar({ marks, canUndo, editorId, toolbar, compact, onAction }: Props) {
  const w = words();
  const shown = compact ? entries.filter(({ action }) => few.includes(action)) : entries;
  const last = useRef(0);
  const buttons = () => [...(toolbar.current?.querySelectorAll('button') ?? [])];
  function move(event: KeyboardEvent): void {
    const all = buttons();
    const at = all.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    focusOn(all, (to + all.length) % all.length);
  }
  function focusOn(all: HTMLButtonElement[], index: number): void {
    last.current = index;
    for (const [i, button] of all.entries()) button.tabIndex = i === index ? 0 : -1;
    all[index]?.focus();
  }
  return (
    <div
      ref={toolbar}
      role="toolbar"
      aria-label={w.toolbar}
      aria-controls={editorId}
      onKeyDown={move}
      // Seven buttons in a row get narrower on a small phone rather than push its page sideways.
      className={`border-b border-line bg-surface-2 ${compact ? 'flex py-1 tab:px-1' : 'grid grid-cols-5 p-1 tab:flex tab:flex-wrap'}`}
    >
      {shown.map(({ action, icon, keys }, i) => (
        <button
          key={action}
          type="button"
          tabIndex={i === last.current ? 0 : -1}
          aria-label={w[action]}
          title={w[action]}
          aria-keyshortcuts={keys}
          aria-pressed={action === 'undo' ? undefined : marks.has(action)}
          aria-disabled={action === 'undo' && !canUndo ? true : undefined}
          className="grid h-11 min-w-0 shrink basis-11 place-items-center rounded-sm text-ink-2 hover:bg-brand-soft hover:text-brand-text aria-disabled:opacity-40 aria-pressed:bg-brand-soft aria-pressed:text-brand-text"
          // The words that are selected stay selected.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            last.current = i;
            onAction(action);
          }}
        >
          <Icon icon={icon} />
        </button>
      ))}
    </div>
  );
}
