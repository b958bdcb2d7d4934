/** The small script of every page: appearance, search key, copy buttons, dialogs, the line being down, the session, the offline page. */
import { renewedEvent } from '#site/lib/live.ts';
import { themeCookie, themeOf } from '#site/lib/theme.ts';
import { startKeptForms } from './kept-forms.ts';
import { startSessionGuard } from './session-guard.ts';

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (!form.matches('[data-theme-switch]')) return;
  event.preventDefault();
  setTheme((event.submitter as HTMLButtonElement | null)?.value);
});

document.addEventListener('click', (event) => {
  const target = (event.target as Element).closest<HTMLElement>('[data-copies],[data-opens],[data-closes]');
  if (!target) return;
  if (target.dataset.copies !== undefined) void copy(target);
  if (target.dataset.closes !== undefined) {
    target.closest('dialog')?.close();
    target.closest<HTMLElement>('[popover]')?.hidePopover();
  }
  // After the list it stood in is closed: when the dialog closes, too, the focus goes back to what opened the list.
  if (target.dataset.opens) openDialog(target.dataset.opens, event);
});

/** A link that opens a dialog leads somewhere else when it is to: in a new tab, or where the page has no such dialog. */
function openDialog(id: string, event: MouseEvent): void {
  const dialog = document.getElementById(id);
  if (!(dialog instanceof HTMLDialogElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  dialog.showModal();
}

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if ((event.target as Element).closest('input,textarea,select,[contenteditable],dialog')) return;
  const search = document.querySelector<HTMLInputElement>('[data-search]');
  if (!search?.checkVisibility()) return;
  event.preventDefault();
  search.focus();
});

const showCopying = () => {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copies]'))
    button.hidden = !navigator.clipboard;
};
showCopying();
document.addEventListener(renewedEvent, showCopying);
startKeptForms();
startSessionGuard();
watchLine();
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
  });

// What is no page of ours (a PDF, the check-out, the panel) takes no part in a transition: do not begin one.
window.addEventListener('pageswap', ({ viewTransition, activation }) => {
  if (!viewTransition) return;
  for (const promise of [viewTransition.ready, viewTransition.finished]) promise.catch(() => undefined);
  const to = activation?.entry?.url;
  if (!to || /^\/(?:api|hooks|sandbox|admin)(?:\/|$)/.test(new URL(to).pathname))
    viewTransition.skipTransition();
});

function setTheme(value: string | undefined): void {
  const theme = themeOf(value);
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `${themeCookie}=${theme}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-theme-switch] button')) {
    button.setAttribute('aria-pressed', String(button.value === theme));
  }
}

async function copy(button: HTMLElement): Promise<void> {
  await navigator.clipboard.writeText(button.dataset.copies ?? '');
  const label = button.querySelector('span');
  const before = label?.textContent ?? '';
  if (!label || before === button.dataset.copied) return;
  label.textContent = button.dataset.copied ?? '';
  setTimeout(() => (label.textContent = before), 2000);
}

/** The network may have come back while the page was opening, and a server that is back tells nobody: so it asks, too. */
function leaveOnceThereIsNetwork(): void {
  const again = () => location.reload();
  window.addEventListener('online', again);
  setInterval(async () => {
    if (document.hidden) return;
    const answer = await fetch('', { method: 'HEAD', cache: 'no-store' }).catch(() => null);
    if (answer && answer.status < 500) again();
  }, 5000);
}

function watchLine(): void {
  const offline = document.querySelector<HTMLElement>('[data-offline-page]');
  if (offline) {
    // It was drawn some day: in the appearance of today, and gone as soon as there is a network.
    const chosen = document.cookie.match(`(?:^|; )${themeCookie}=(\\w+)`)?.[1];
    if (chosen) setTheme(chosen);
    if (location.pathname !== offline.dataset.offlinePage) leaveOnceThereIsNetwork();
    return;
  }
  const bar = document.getElementById('offline');
  if (!bar) return;
  const show = () => (bar.textContent = navigator.onLine ? '' : (bar.dataset.offline ?? ''));
  window.addEventListener('offline', show);
  window.addEventListener('online', () => {
    bar.textContent = bar.dataset.online ?? '';
    setTimeout(show, 4000);
  });
  show();
}
