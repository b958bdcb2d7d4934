/**
 * Runs the work once at a time. Asked for while it runs, however often, it runs once more afterwards: what happened
 * meanwhile may not be in its answer.
 */
export function oneAfterTheOther(work: () => Promise<void>): () => void {
  let [runs, wanted] = [false, false];
  return async () => {
    wanted = true;
    if (runs) return;
    runs = true;
    while (wanted) {
      wanted = false;
      await work().catch(() => undefined);
    }
    runs = false;
  };
}
