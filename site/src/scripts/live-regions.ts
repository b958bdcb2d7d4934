import { renewedEvent } from '#site/lib/live.ts';
import { morph } from './live-morph.ts';

/** The HTML that the server sent last for each region, to know whether one that is in use should be renewed later. */
const shown = new Map<string, string>();

/** Remembers what the page came with. */
export function readRegions(): void {
  for (const region of regionsOf(document)) shown.set(nameOf(region), region.outerHTML);
}

/**
 * Fetches the page anew and renews its regions (`data-live="name"`) where they have changed; not those that somebody types in.
 * @returns `renewed`; `busy` when a region was left alone; `signed-out`; `failed` when the page could not be had
 */
export async function renewRegions(): Promise<'renewed' | 'busy' | 'signed-out' | 'failed'> {
  const address = location.pathname + location.search;
  const response = await fetch(address, { headers: { accept: 'text/html' } }).catch(() => null);
  if (response?.redirected && new URL(response.url).pathname !== location.pathname) return 'signed-out';
  if (!response?.ok) return 'failed';
  const text = await response.text().catch(() => null);
  if (text === null) return 'failed';
  const fresh = new DOMParser().parseFromString(text, 'text/html');
  // Moved on while it was fetched.
  if (address !== location.pathname + location.search) return 'failed';
  return take(fresh);
}

function take(fresh: Document): 'renewed' | 'busy' {
  let outcome: 'renewed' | 'busy' = 'renewed';
  const regions = regionsOf(fresh).flatMap((region) => {
    const name = nameOf(region);
    const now = document.querySelector<HTMLElement>(`[data-live="${CSS.escape(name)}"]`);
    return now ? [{ name, now, region }] : [];
  });
  bringAlong(fresh);
  for (const { name, now, region } of regions) {
    if (isInUse(now)) {
      if (shown.get(name) !== region.outerHTML) outcome = 'busy';
      continue;
    }
    shown.set(name, region.outerHTML);
    keepingFocus(now, () => morph(now, region));
  }
  document.dispatchEvent(new CustomEvent(renewedEvent));
  return outcome;
}

function regionsOf(root: Document): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-live]')];
}

function nameOf(region: HTMLElement): string {
  return region.dataset.live ?? '';
}

/** Somebody is at a field of it, has written or chosen something that is not sent yet, or waits for an answer in it. */
function isInUse(region: HTMLElement): boolean {
  if (region.querySelector('[aria-busy="true"]')) return true;
  const at = document.activeElement;
  if (at && region.contains(at) && at.matches('input,textarea,select,[contenteditable]')) return true;
  return [...region.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input,textarea')].some(
    (field) =>
      field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)
        ? field.checked !== field.defaultChecked
        : field.value !== field.defaultValue,
  );
}

/** Whoever was at something that is gone finds herself at the head of what took its place, not at the top of the page. */
function keepingFocus(region: HTMLElement, change: () => void): void {
  const at = document.activeElement;
  const held = at instanceof HTMLElement && region.contains(at);
  change();
  if (!held || document.activeElement === at) return;
  const head = region.querySelector<HTMLElement>('h1,h2,h3') ?? region;
  head.tabIndex = -1;
  head.focus({ preventScroll: true });
}

/** Styles and scripts that the fresh copy needs and this page has not loaded yet: a new region may bring an element of its own. */
function bringAlong(fresh: Document): void {
  for (const link of fresh.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"][href]'))
    if (!has(`link[href="${link.getAttribute('href')}"]`)) document.head.append(document.importNode(link));
  for (const script of fresh.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')) {
    if (has(`script[src="${script.getAttribute('src')}"]`)) continue;
    // A script that was parsed elsewhere does not run; one that is made here does.
    const made = document.createElement('script');
    made.type = 'module';
    made.src = script.src;
    document.head.append(made);
  }
}

function has(selector: string): boolean {
  return document.querySelector(selector) !== null;
}
