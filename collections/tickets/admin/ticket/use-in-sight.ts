import { type RefObject, useEffect, useState } from 'react';

/** Whether an element is on the screen. */
export function useInSight(element: RefObject<HTMLElement | null>): boolean {
  const [isInSight, setInSight] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const watch = new IntersectionObserver((entries) => {
      for (const entry of entries) setInSight(entry.isIntersecting);
    });
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element]);
  return isInSight;
}
