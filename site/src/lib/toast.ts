import { toastButton, toastCard } from '#site/components/ui/recipes/toast.ts';
import { words } from '#site/messages/lines.ts';

export type Toast = { text: string; tone?: 'ok' | 'bad' | 'info'; undo?: () => void };

/**
 * Says what an action did, at the bottom of the page, with a way back where there is one.
 * Goes by itself after 6 s (10 s with undo), not while it is pointed at or holds the focus.
 */
export function showToast({ text, tone = 'ok', undo }: Toast): void {
  const region = document.getElementById('toasts');
  if (!region) return;
  const card = document.createElement('div');
  card.className = toastCard(tone);
  const sentence = document.createElement('p');
  sentence.textContent = text;
  card.append(sentence);
  const close = () => card.remove();
  if (undo) {
    card.append(
      button(words().undo, () => {
        undo();
        close();
      }),
    );
  }
  card.append(button(words().close, close));
  region.append(card);

  const life = undo ? 10_000 : 6_000;
  let timer = setTimeout(close, life);
  const hold = () => clearTimeout(timer);
  const release = () => {
    clearTimeout(timer);
    timer = setTimeout(close, life);
  };
  card.addEventListener('pointerenter', hold);
  card.addEventListener('focusin', hold);
  card.addEventListener('pointerleave', release);
  card.addEventListener('focusout', release);
}

function button(label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = toastButton;
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}
