import type { Action } from './commands.ts';

type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The action of a key press, besides those that Lexical knows itself (bold, italic, underline, undo). */
export function actionOfKeys(event: Keys): Action | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  if (event.shiftKey) {
    if (event.code === 'Digit7') return 'numbers';
    if (event.code === 'Digit8') return 'bullets';
    if (event.code === 'Digit9') return 'quote';
    return event.key.toLowerCase() === 'x' ? 'strikethrough' : null;
  }
  if (event.key.toLowerCase() === 'e') return 'code';
  return event.key.toLowerCase() === 'k' ? 'link' : null;
}
