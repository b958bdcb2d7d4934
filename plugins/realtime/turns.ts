/** Does the work of one key in the order in which it came, that of different keys side by side. */
export function createTurns(
  failed: (error: unknown) => void,
): (key: string, work: () => Promise<void>) => void {
  const last = new Map<string, Promise<void>>();
  return (key, work) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work).catch(failed);
    last.set(key, turn);
    void turn.then(() => {
      if (last.get(key) === turn) last.delete(key);
    });
  };
}
