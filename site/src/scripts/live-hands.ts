/** Milliseconds after a finger or button was lifted: what it was meant for should still be under it. */
const afterTouchMs = 300;
const longestMs = 2_000;

let isDown = false;
let liftedAt = Number.NEGATIVE_INFINITY;

const lift = () => {
  isDown = false;
  liftedAt = performance.now();
};
addEventListener(
  'pointerdown',
  () => {
    isDown = true;
  },
  { capture: true, passive: true },
);
for (const end of ['pointerup', 'pointercancel'])
  addEventListener(end, lift, { capture: true, passive: true });

/** Waits while somebody is about to press something, so that nothing moves under the finger; two seconds at the most. */
export async function handsOff(): Promise<void> {
  const end = performance.now() + longestMs;
  while ((isDown || performance.now() - liftedAt < afterTouchMs) && performance.now() < end)
    await new Promise((wait) => setTimeout(wait, 50));
}

/** Changes the page and keeps what is in the middle of the screen where it is, unless the page is at its very top. */
export function keepingPlace(change: () => void): void {
  const anchor =
    window.scrollY > 0
      ? document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 3)?.closest('main *')
      : null;
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change();
  if (!anchor?.isConnected) return;
  const moved = anchor.getBoundingClientRect().top - before;
  if (Math.abs(moved) > 1) window.scrollBy({ top: moved, behavior: 'instant' });
}
