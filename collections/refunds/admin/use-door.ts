import { useState } from 'react';
import { type DeskProblem, mayHaveArrived, post } from '#collections/tickets/admin/desk-api.ts';
import { words } from './words.ts';

/**
 * Sends to one of the desk's doors, one at a time, and shows the page anew once it is done. These doors answer a repeat as
 * the first time, so whoever lost an answer may press again.
 */
export function useDoor() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function send(path: string, body: unknown): Promise<void> {
    setBusy(true);
    setProblem(null);
    const { problem: refused } = await post(path, body);
    if (!refused) return window.location.reload();
    setBusy(false);
    setProblem(saidOf(refused));
  }

  return { busy, problem, setProblem, send };
}

function saidOf(refused: DeskProblem): string {
  if (mayHaveArrived(refused)) return words().lost;
  return Object.values(refused.fields ?? {})[0] ?? refused.message;
}
