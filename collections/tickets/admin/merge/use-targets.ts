import { type RefObject, useEffect, useState } from 'react';
import type { MergeTarget } from '../../merge-view.ts';
import { doors, get } from '../desk-api.ts';

const pauseMs = 200;

/** Tickets in which another can go on, asked for anew while somebody types; from the opening of the dialog on. */
export function useTargets(ticket: string, dialog: RefObject<HTMLDialogElement | null>) {
  const [opened, setOpened] = useState(0);
  const [typed, setTyped] = useState('');
  const [targets, setTargets] = useState<MergeTarget[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    const element = dialog.current;
    const listen = () => element?.open && setOpened((n) => n + 1);
    element?.addEventListener('toggle', listen);
    return () => element?.removeEventListener('toggle', listen);
  }, [dialog]);
  useEffect(() => {
    if (opened === 0) return;
    let latest = true;
    const ask = async () => {
      const { data, problem: unread } = await get<{ targets: MergeTarget[] }>(
        doors.mergeTargets(ticket, typed),
      );
      if (!latest) return;
      setProblem(unread?.message ?? null);
      if (data) setTargets(data.targets);
    };
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      latest = false;
      clearTimeout(timer);
    };
  }, [ticket, typed, opened]);
  return { targets, problem, typed, setTyped };
}
