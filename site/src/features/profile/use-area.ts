import { useEffect, useState } from 'react';
import type { AreaCheck } from '#collections/services/view.ts';
import { normalisePin, pinProblem } from '#kernel/pin.ts';
import { get } from '#site/lib/api.ts';
import { doors } from './doors.ts';

/** Looks up the service area of a PIN code as soon as it is complete. A slow answer to an older one is dropped. */
export function useArea(
  typed: string,
  first: AreaCheck | null,
): { area: AreaCheck | null; looking: boolean } {
  const [area, setArea] = useState(first);
  const [looking, setLooking] = useState(false);
  const pin = normalisePin(typed);
  const complete = pinProblem(pin) === null;
  const known = area?.pin === pin;

  useEffect(() => {
    if (!complete || known) return;
    const stop = new AbortController();
    // Six digits come one by one, so only a corrected PIN code asks twice within this time.
    const timer = setTimeout(async () => {
      setLooking(true);
      const { data } = await get<AreaCheck>(doors.area(pin), { signal: stop.signal });
      if (stop.signal.aborted) return;
      setLooking(false);
      if (data) setArea(data);
    }, 150);
    return () => {
      clearTimeout(timer);
      stop.abort();
      setLooking(false);
    };
  }, [pin, complete, known]);

  return { area: complete && known ? area : null, looking: looking && complete };
}
