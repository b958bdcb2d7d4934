import { useLayoutEffect, useRef } from 'react';

/** Holds the box where it is on the screen when a message is put in above it: what she sees or writes in does not move away. */
export function useHeldPlace(count: number) {
  const box = useRef<HTMLDivElement>(null);
  const held = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (count === 0 || held.current === null || !box.current) return;
    const moved = box.current.getBoundingClientRect().top - held.current;
    held.current = null;
    if (Math.abs(moved) > 1) window.scrollBy({ top: moved, behavior: 'instant' });
  }, [count]);
  return {
    box,
    before: () => {
      const top = box.current?.getBoundingClientRect().top ?? -1;
      const isInSight = top >= 0 && top < window.innerHeight;
      held.current = isInSight || box.current?.contains(document.activeElement) ? top : null;
    },
  };
}
