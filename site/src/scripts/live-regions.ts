import { renewedEvent } from '#site/lib/live.ts';
import { handsOff, keepingPlace } from './live-hands.ts';
import { morph } from './live-morph.ts';

/**
 * Renews the regions of this page (`data-live="name"`) from a fresh copy of it; not those that somebody types in.
 * @param shown the HTML that the server sent last for each region, to know whether one in use should be renewed later
 * @returns `busy` when a region that has changed was left alone
 */
export async function renewRegions(fresh: Document, shown: Map<string, string>): Promise<'renewed' | 'busy'> {
  await handsOff();
  let outcome: 'renewed' | 'busy' = 'renewed';
  keepingPlace(() => {
    outcome = take(fresh, shown);
  });
  return outcome;
}

function take(fresh: Document, shown: Map<string, string>): 'renewed' | 'busy' {
  let outcome: 'renewed' | 'busy' = 'renewed';
  bringAlong(fresh);
  for (const region of fresh.querySelectorAll<HTMLElement>('[data-live]')) {
    const name = region.dataset.live ?? '';
    const now = document.querySelector<HTMLElement>(`[data-live="${CSS.escape(name)}"]`);
    if (!now) continue;
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
