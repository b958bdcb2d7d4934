import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeskQueuesView } from '../../desk-queues-view.ts';
import type { DeskFilter } from '../../rules/desk-filter.ts';
import { doors, get } from '../desk-api.ts';
import { useLive } from '../live/use-live.ts';
import { type DeskListPlace, isSameFilter, paramsOf } from './place.ts';

/** News often come in bunches: they are one reason to ask. */
const settleMs = 400;

/** One list of the desk that stays right: by the socket at once, without it by asking. */
export function useQueues(first: Pick<DeskListPlace, 'filter' | 'view'>) {
  const [wanted, setWanted] = useState<DeskListPlace>({ ...first, cursor: null });
  const [view, setView] = useState<DeskQueuesView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const asked = useRef(0);
  const soon = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  // Whoever asks late, after something that took its time, asks for what is shown by then.
  const shown = useRef(wanted);
  shown.current = wanted;

  const load = useCallback(async (byItself = false) => {
    asked.current += 1;
    const mine = asked.current;
    const params = paramsOf({ filter: shown.current.filter, view: null });
    if (shown.current.cursor) params.set('cursor', shown.current.cursor);
    const answer = await get<DeskQueuesView>(doors.queues(params), { byItself });
    // A later question has been asked: its answer counts.
    if (mine !== asked.current) return;
    setProblem(answer.problem?.message ?? null);
    if (answer.data) setView(answer.data);
  }, []);

  useEffect(() => {
    if (wanted) void load();
  }, [load, wanted]);
  useEffect(() => () => clearTimeout(soon.current), []);

  const { lost } = useLive({
    cursor: view?.cursor,
    ticket: null,
    onNews: (news) => {
      if (news.type !== 'event') return;
      clearTimeout(soon.current);
      soon.current = setTimeout(() => void load(true), settleMs);
    },
    onAsk: () => void load(true),
  });

  /** Shows a list from its beginning. It stands in the address, so that going back from a ticket comes back to it. */
  function show(filter: DeskFilter, saved: string | null = null): void {
    const address = new URL(window.location.href);
    address.search = paramsOf({ filter, view: saved }).toString();
    window.history.replaceState(window.history.state, '', address);
    setWanted({ filter, view: saved, cursor: null });
  }

  return {
    filter: wanted.filter,
    saved: wanted.view,
    /** Of what is wanted; what was shown before it is none. */
    view: view && isSameFilter(view.filter, wanted.filter) ? view : null,
    /** Counts and saved views are those of the last answer, whatever it was about. */
    known: view,
    problem,
    lost,
    load,
    show,
    page: (cursor: string) => setWanted((place) => ({ ...place, cursor })),
  };
}
