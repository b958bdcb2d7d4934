import type { KeyboardEvent, RefObject } from 'react';
import { useRef, useState } from 'react';
import { MarkIcon } from './icons.tsx';
import { type Mark, marks } from './marks.ts';
import { words } from './words.ts';

type Props = {
  editor: string;
  has: ReadonlySet<Mark>;
  disabled: boolean;
  bar: RefObject<HTMLDivElement | null>;
  onMark: (mark: Mark) => void;
};

/** The formatting buttons: one stop of the Tab key, arrows go from one to the next. */
export function Toolbar({ editor, has, disabled, bar, onMark }: Props) {
  const text = words();
  const [stop, setStop] = useState(0);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);

  function move(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const to = (stop + by + marks.length) % marks.length;
    setStop(to);
    buttons.current[to]?.focus();
  }

  return (
    <div
      aria-controls={editor}
      aria-label={text.toolbar}
      className="desk-toolbar"
      onKeyDown={move}
      ref={bar}
      role="toolbar"
    >
      {marks.map((mark, i) => (
        <button
          aria-label={text.marks[mark]}
          aria-pressed={has.has(mark)}
          disabled={disabled}
          key={mark}
          onClick={() => {
            setStop(i);
            onMark(mark);
          }}
          // What is selected stays selected.
          onMouseDown={(event) => event.preventDefault()}
          ref={(button) => {
            buttons.current[i] = button;
          }}
          tabIndex={i === stop ? 0 : -1}
          title={text.marks[mark]}
          type="button"
        >
          <MarkIcon mark={mark} />
        </button>
      ))}
    </div>
  );
}
