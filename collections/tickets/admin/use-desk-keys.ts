import { useEffect, useRef, useState } from 'react';
import { type DeskKey, deskKey } from './keys.ts';

const offKey = 'qtp-desk-keys-off';
const fields = 'input, textarea, select, [contenteditable="true"], dialog[open] *';

/**
 * Single keys of the desk, for the whole page. Somebody whose voice or hands press keys by accident turns them off
 * (WCAG 2.1.4); this browser remembers it.
 * @param act true when the key did something
 */
export function useDeskKeys(act: (key: DeskKey, target: Element | null) => boolean) {
  const [enabled, setEnabled] = useState(true);
  const acts = useRef(act);
  acts.current = act;

  useEffect(() => setEnabled(!isOff()), []);
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const where = {
        inField: target?.matches(fields) === true,
        inList: Boolean(target?.closest('[data-desk-list]')),
      };
      const key = deskKey(event, where);
      if (key && acts.current(key, target)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [enabled]);

  return {
    enabled,
    setEnabled: (on: boolean) => {
      keepOff(!on);
      setEnabled(on);
    },
  };
}

function isOff(): boolean {
  try {
    return localStorage.getItem(offKey) !== null;
  } catch {
    return false;
  }
}

/** Where storage is full or forbidden, the choice lasts as long as the page. */
function keepOff(off: boolean): void {
  try {
    if (off) localStorage.setItem(offKey, 'off');
    else localStorage.removeItem(offKey);
  } catch {
    // It holds on this page.
  }
}
