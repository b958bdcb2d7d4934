import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import { type Mode, modes } from './draft.ts';
import { words } from './words.ts';

type Props = { mode: Mode; panel: string; onMode: (mode: Mode) => void };

/** To whom it is written: the customer, or colleagues. */
export function ModeTabs({ mode, panel, onMode }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const text = words();
  function move(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const to = mode === 'reply' ? 'note' : 'reply';
    onMode(to);
    bar.current?.querySelector<HTMLButtonElement>(`[data-mode="${to}"]`)?.focus();
  }
  return (
    <div aria-label={text.title} className="desk-tabs" onKeyDown={move} ref={bar} role="tablist">
      {modes.map((each) => (
        <button
          aria-controls={panel}
          aria-selected={each === mode}
          className="desk-tab"
          data-mode={each}
          id={`${panel}-${each}`}
          key={each}
          onClick={() => onMode(each)}
          role="tab"
          tabIndex={each === mode ? 0 : -1}
          type="button"
        >
          {text.modes[each]}
        </button>
      ))}
    </div>
  );
}
