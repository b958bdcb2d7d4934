import { send } from '#site/lib/api.ts';
import { paths } from '#site/lib/paths.ts';
import { showToast } from '#site/lib/toast.ts';
import { words } from '#site/messages/notifications.ts';
import { markDoor } from './mark-path.ts';

/**
 * Marks notifications without leaving the page: shown at once, taken back when the server refuses, with undo.
 * Without this script the same forms are sent to the site.
 */
export function startMarking(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches('[data-marks]')) return;
    event.preventDefault();
    const read = (event.submitter as HTMLButtonElement | null)?.value !== '0';
    const row = form.closest<HTMLElement>('[data-notification]');
    if (row) void mark([row], read);
    else void markAll(Number(form.dataset.unread));
  });
  // Who follows a notification has read it. The page is about to go, so that nothing is waited for.
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('[data-goes]');
    const row = link?.closest<HTMLElement>('[data-notification][data-read="false"]');
    if (row)
      navigator.sendBeacon(
        markDoor,
        new Blob([JSON.stringify({ ids: idsOf([row]), read: true })], { type: 'application/json' }),
      );
  });
}

async function mark(rows: HTMLElement[], read: boolean, said?: string): Promise<void> {
  const w = words().mark;
  show(rows, read);
  const { problem } = await send<{ unread: number }>(markDoor, { ids: idsOf(rows), read });
  if (problem) {
    show(rows, !read);
    showToast({ text: problem.message, tone: 'bad' });
    return;
  }
  void refreshCounts();
  showToast({
    text: said ?? (read ? w.saidRead : w.saidUnread),
    undo: said === w.taken ? undefined : () => void mark(rows, !read, w.taken),
  });
}

/** Undo is exact only while all unread ones are on this page: then they are marked one by one. */
async function markAll(unread: number): Promise<void> {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-notification][data-read="false"]')];
  if (rows.length > 0 && rows.length >= unread) return mark(rows, true, words().mark.saidAll);
  const { problem } = await send<{ unread: number }>(markDoor, { read: true });
  if (problem) {
    showToast({ text: problem.message, tone: 'bad' });
    return;
  }
  show(rows, true);
  void refreshCounts();
  showToast({ text: words().mark.saidAll });
}

function show(rows: HTMLElement[], read: boolean): void {
  const focused = document.activeElement;
  for (const row of rows) {
    const held = row.contains(focused);
    row.dataset.read = String(read);
    // The button that was pressed is gone: the focus goes to the one in its place.
    if (held) row.querySelector<HTMLElement>(`button[value="${read ? '0' : '1'}"]`)?.focus();
  }
}

function idsOf(rows: HTMLElement[]): string[] {
  return rows.map((row) => row.dataset.notification ?? '');
}

/** Takes the counts of the page and its frame from the server, so that no two of them disagree. */
async function refreshCounts(): Promise<void> {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null);
  if (!response?.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const selector of [`a[href="${paths.notifications}"]`, '[data-counts]']) {
    const now = document.querySelectorAll(selector);
    for (const [i, link] of fresh.querySelectorAll(selector).entries()) {
      now[i]?.replaceChildren(...link.childNodes);
      // The bell has its count in its name, too.
      const name = link.getAttribute('aria-label');
      if (name) now[i]?.setAttribute('aria-label', name);
    }
  }
  const all = document.querySelector<HTMLFormElement>('form[data-unread]');
  const left = fresh.querySelector<HTMLFormElement>('form[data-unread]');
  if (all) all.dataset.unread = left?.dataset.unread ?? '0';
}
