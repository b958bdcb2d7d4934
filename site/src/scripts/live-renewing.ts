import { ofRenewal } from '#kernel/renewal.ts';
import { paths } from '#site/lib/paths.ts';

/** Things that happen together make one question; and questions keep some distance. */
const gatherMs = 120;
const apartMs = 900;
const retryPauses = [1_000, 3_000, 8_000, 20_000];

/** Renews the page when something has happened: one question at a time, none while nobody looks. */
export function createRenewing(signedOut: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wanted = false;
  let isBusy = false;
  let running: Promise<void> | null = null;
  let startedAt = 0;
  let failures = 0;
  const shown = new Map<string, string>();
  for (const region of document.querySelectorAll<HTMLElement>('[data-live]'))
    shown.set(region.dataset.live ?? '', region.outerHTML);

  /** @returns how long to wait before the next try; null when none is needed */
  async function run(): Promise<number | null> {
    clearTimeout(timer);
    wanted = false;
    isBusy = false;
    startedAt = Date.now();
    const outcome = await renew(shown).catch((error: unknown): Outcome => {
      // Reported and tried again: the page must go on renewing itself.
      reportError(error);
      return 'failed';
    });
    if (outcome === 'signed out') signedOut();
    isBusy = outcome === 'busy';
    failures = outcome === 'failed' ? failures + 1 : 0;
    return retryPauses[failures - 1] ?? null;
  }

  function start(): Promise<void> {
    running ??= run().then((pause) => {
      running = null;
      if (wanted || pause !== null) plan(pause ?? 0);
    });
    return running;
  }

  function plan(least = 0): void {
    wanted = true;
    clearTimeout(timer);
    if (running || document.visibilityState !== 'visible') return;
    const pause = Math.max(gatherMs, least, startedAt + apartMs - Date.now());
    timer = setTimeout(() => void start(), pause);
  }

  document.addEventListener('visibilitychange', () => wanted && plan());
  // A part that was in use is renewed as soon as it is not.
  document.addEventListener('focusout', () => isBusy && plan(300));

  return {
    soon: () => plan(),
    /** Now; with a question under way the one after it, since that one may have been too early. */
    now: async (): Promise<void> => {
      await running;
      await start();
    },
  };
}

type Outcome = 'renewed' | 'busy' | 'signed out' | 'failed';

/** Fetches the page anew and draws what has changed. What draws it is fetched when it is first needed. */
async function renew(shown: Map<string, string>): Promise<Outcome> {
  const [response, regions] = await Promise.all([
    fetch(location.pathname + location.search, { headers: { accept: 'text/html', ...ofRenewal } }).catch(
      () => null,
    ),
    import('./live-regions.ts').catch(() => null),
  ]);
  if (response?.redirected && new URL(response.url).pathname === paths.logIn()) return 'signed out';
  const text = response?.ok ? await response.text().catch(() => null) : null;
  if (text === null) return 'failed';
  if (regions) return regions.renewRegions(new DOMParser().parseFromString(text, 'text/html'), shown);
  // The site is there and this script's other half is not: the page is older than the site.
  if (!document.activeElement?.matches('input,textarea,select,[contenteditable]')) location.reload();
  return 'failed';
}
