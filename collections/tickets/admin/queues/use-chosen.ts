import { useState } from 'react';
import type { DeskRow } from '../../desk-queues-view.ts';

/** Tickets that are chosen in a list, as far as it shows them still, each as it stands there now. */
export function useChosen(shown: readonly DeskRow[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    rows: shown.filter(({ id }) => ids.has(id)),
    ids,
    choose: (rows: readonly DeskRow[], chosen: boolean) =>
      setIds((before) => {
        const after = new Set(before);
        for (const { id } of rows) {
          if (chosen) after.add(id);
          else after.delete(id);
        }
        return after;
      }),
    /** These and no others. */
    keep: (only: readonly string[]) => setIds(new Set(only)),
  };
}
