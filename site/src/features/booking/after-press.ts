let pressed = false;
let waiting: (() => void)[] = [];

/**
 * Runs something once no finger or mouse button is down, at once when none is: what changes the layout between
 * the press and the release of a button makes the button slip away and the click be lost.
 */
export function afterPress(act: () => void): void {
  if (pressed) waiting.push(act);
  else act();
}

/** Begins to watch the pointer; gives back how to stop. */
export function watchPresses(): () => void {
  const down = () => {
    pressed = true;
  };
  // The click comes after the release, in the same turn.
  const up = () => setTimeout(release);
  window.addEventListener('pointerdown', down, { capture: true });
  window.addEventListener('pointerup', up, { capture: true });
  window.addEventListener('pointercancel', up, { capture: true });
  return () => {
    window.removeEventListener('pointerdown', down, { capture: true });
    window.removeEventListener('pointerup', up, { capture: true });
    window.removeEventListener('pointercancel', up, { capture: true });
    release();
  };
}

function release(): void {
  pressed = false;
  const acts = waiting;
  waiting = [];
  for (const act of acts) act();
}
