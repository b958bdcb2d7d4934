import { useEffect, useRef, useState } from 'react';
import type { AttachmentView } from '#collections/tickets/files-view.ts';
import { isBlank, type Typed } from './bodies.ts';
import type { Outgoing } from './thread-state.ts';

/** What is being written, and what is on its way. */
export type Written = { body: Typed; attachments: AttachmentView[]; outgoing: readonly Outgoing[] };

/**
 * A conversation that goes on in another ticket takes what is written here along, into the draft over there. What is on
 * its way is left to its answer.
 * @param into number of the other ticket
 * @returns whether it has taken something along
 */
export function useMerged(
  into: string,
  { body, attachments, outgoing }: Written,
  onCarried: (keys: readonly string[]) => void,
): boolean {
  const [carried, setCarried] = useState(false);
  const told = useRef(onCarried);
  told.current = onCarried;
  const isAny = !isBlank(body) || attachments.length > 0 || outgoing.some(({ at }) => at === 'refused');

  useEffect(() => {
    if (!isAny) return;
    let here = true;
    void import('./carry-over.ts').then(
      ({ carryOver, draftOf }) => {
        if (!here) return;
        const refused = outgoing.filter(({ at }) => at === 'refused');
        if (!carryOver(draftOf(into), { body, attachments, refused })) return;
        setCarried(true);
        told.current(refused.map(({ key }) => key));
      },
      // What carries it comes with the line; until then it stays here.
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [into, isAny, body, attachments, outgoing]);
  return carried;
}
