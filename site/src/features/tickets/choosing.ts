import type { BulkView } from '#collections/tickets/bulk-contract.ts';
import { send } from '#site/lib/api.ts';
import { refreshPage } from '#site/lib/live.ts';
import { showToast } from '#site/lib/toast.ts';
import { words } from '#site/messages/bulk.ts';
import { doors } from './doors.ts';

/**
 * Counts what is chosen on the list, chooses all or none, and marks as read without leaving the page, with a way back.
 * Everything else is the form's own: it is asked on a page, which works without this script.
 */
export function startChoosing(): void {
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches('[data-choose-all]')) choose(target.checked);
    count();
  });
  document.addEventListener('click', ({ target }) => {
    if (!(target as Element).closest('[data-choose-none]')) return;
    choose(false);
    count();
    document.querySelector<HTMLElement>('[data-choose-all]')?.focus();
  });
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const act = (event.submitter as HTMLButtonElement | null)?.value;
    if (!form.matches('[data-bulk]') || act !== 'read') return;
    event.preventDefault();
    void markRead(form, chosen());
  });
  // The browser may bring back what was chosen before somebody went on and came back.
  window.addEventListener('pageshow', count);
  count();
}

async function markRead(form: HTMLFormElement, numbers: string[]): Promise<void> {
  const w = words();
  form.setAttribute('aria-busy', 'true');
  const { data, problem } = await mark('read', numbers);
  form.removeAttribute('aria-busy');
  if (problem) return showToast({ text: problem.message, tone: 'bad' });
  choose(false);
  count();
  await refreshPage();
  document.querySelector<HTMLElement>('[data-choose-all]')?.focus();
  const done = data.outcomes.filter((one) => one.done).map((one) => one.number);
  const undo = async () => {
    const back = await mark('unread', done);
    if (back.problem) return showToast({ text: back.problem.message, tone: 'bad' });
    await refreshPage();
    showToast({ text: w.taken });
  };
  showToast({ text: w.read(done.length), undo: () => void undo() });
}

function mark(act: 'read' | 'unread', numbers: string[]) {
  return send<BulkView>(doors.bulk, { act, key: crypto.randomUUID(), numbers });
}

function boxes(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('input[name="numbers"][form="chosen"]')];
}

function chosen(): string[] {
  return boxes()
    .filter((box) => box.checked)
    .map((box) => box.value);
}

function choose(all: boolean): void {
  for (const box of boxes()) box.checked = all;
}

function count(): void {
  const all = boxes();
  const n = chosen().length;
  for (const line of document.querySelectorAll('[data-chosen]')) line.textContent = words().chosen(n);
  for (const part of document.querySelectorAll('[data-bulk],[data-choose-none]'))
    part.toggleAttribute('data-any', n > 0);
  const box = document.querySelector<HTMLInputElement>('[data-choose-all]');
  if (!box) return;
  box.checked = n > 0 && n === all.length;
  box.indeterminate = n > 0 && !box.checked;
}
