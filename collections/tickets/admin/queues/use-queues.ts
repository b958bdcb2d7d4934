import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeskQueue } from '../../contract.ts';
import type { DeskQueuesView } from '../../view.ts';
import { doors, get } from '../desk-api.ts';
import { useLive } from '../live/use-live.ts';

/** News often come in bunches: they are one reason to ask. */
const settleMs = 400;

/** One queue of the desk that stays right: by the socket at once, without it by asking. */
export function useQueues(first: DeskQueue) {
  const [wanted, setWanted] = useState({ queue: first, page: 1 });
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
    const { queue, page } = shown.current;
    const answer = await get<DeskQueuesView>(doors.queues(queue, page), { byItself });
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

  return {
    ...wanted,
    view,
    problem,
    lost,
    load,
    show: (queue: DeskQueue, page = 1) => setWanted({ queue, page }),
  };
}
