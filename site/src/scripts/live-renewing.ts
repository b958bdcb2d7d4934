import { readRegions, renewRegions } from './live-regions.ts';

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
  readRegions();

  async function run(): Promise<void> {
    clearTimeout(timer);
    wanted = false;
    isBusy = false;
    startedAt = Date.now();
    const outcome = await renewRegions();
    if (outcome === 'signed-out') signedOut();
    isBusy = outcome === 'busy';
    failures = outcome === 'failed' ? failures + 1 : 0;
    const pause = retryPauses[failures - 1];
    if (pause !== undefined) plan(pause);
  }

  function start(): Promise<void> {
    running ??= run().finally(() => {
      running = null;
      if (wanted) plan();
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
