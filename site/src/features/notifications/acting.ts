import { send } from '#site/lib/api.ts';
import { refreshPage } from '#site/lib/live.ts';
import { showToast } from '#site/lib/toast.ts';
import { words } from '#site/messages/notifications.ts';
import { type Act, isAct, markDoor, requestOf, undoOf } from './acts.ts';

/**
 * Does what the buttons of notifications say without leaving the page, one or many at once, with a way back. Without
 * this script the same forms are sent to the site.
 */
export function startActing(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches('[data-acts]')) return;
    event.preventDefault();
    const act = (event.submitter as HTMLButtonElement | null)?.value;
    if (!isAct(act)) return;
    const ids = new FormData(form).getAll('ids').map(String);
    if (ids.length === 0 && form.id === 'chosen') showToast({ text: words().bulk.nothing, tone: 'info' });
    else void perform(act, ids, form);
  });
  // Who follows a notification has read it. The page is about to go, so that nothing is waited for.
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('[data-goes]');
    const row = link?.closest<HTMLElement>('[data-notification][data-read="false"]');
    if (!row) return;
    const body = JSON.stringify({ ids: [row.dataset.notification], read: true });
    navigator.sendBeacon(markDoor, new Blob([body], { type: 'application/json' }));
  });
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches('[data-choose-all]'))
      for (const box of boxes()) box.checked = target.checked;
    count();
  });
  count();
}

async function perform(act: Act, ids: readonly string[], form: HTMLFormElement): Promise<void> {
  const w = words();
  const unread = unreadHere();
  // All at once is taken back for those that were unread and are on this page; where there are more, not at all.
  const all = ids.length === 0;
  const backFor = all ? (unread.length >= Number(form.dataset.unread ?? 0) ? unread : []) : ids;
  form.setAttribute('aria-busy', 'true');
  const { door, body } = requestOf(act, ids);
  const { problem } = await send(door, body);
  form.removeAttribute('aria-busy');
  if (problem) {
    showToast({ text: problem.message, tone: 'bad' });
    return;
  }
  for (const box of boxes()) box.checked = false;
  count();
  await refresh();
  const place = form.dataset.place === 'archive' ? 'archive' : 'inbox';
  const undo =
    backFor.length === 0
      ? undefined
      : async () => {
          const back = requestOf(undoOf(act, place), backFor);
          const answer = await send(back.door, back.body);
          if (answer.problem) {
            showToast({ text: answer.problem.message, tone: 'bad' });
            return;
          }
          await refresh();
          showToast({ text: w.bulk.taken });
        };
  showToast({ text: w.bulk.said[act](all ? 0 : ids.length), undo: undo && (() => void undo()) });
}

async function refresh(): Promise<void> {
  const at = document.activeElement;
  const key = at?.closest<HTMLElement>('[data-notification]')?.dataset.notification;
  await refreshPage();
  count();
  // The row or the button that was pressed may be gone: the focus stays near where it was.
  if (document.activeElement !== document.body) return;
  const row = key ? document.querySelector(`[data-notification="${CSS.escape(key)}"] button`) : null;
  const next = row ?? document.querySelector('[data-notification] button, #content');
  if (next instanceof HTMLElement) next.focus();
}

function boxes(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('input[name="ids"][form="chosen"]')];
}

function unreadHere(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-notification][data-read="false"]')].map(
    (row) => row.dataset.notification ?? '',
  );
}

/** How many are chosen stands beside what can be done with them. */
function count(): void {
  const chosen = boxes().filter((box) => box.checked).length;
  const line = document.querySelector('[data-chosen]');
  if (line) line.textContent = words().bulk.chosen(chosen);
  const all = document.querySelector<HTMLInputElement>('[data-choose-all]');
  if (!all) return;
  all.checked = chosen > 0 && chosen === boxes().length;
  all.indeterminate = chosen > 0 && !all.checked;
}
