type Work = () => Promise<unknown>;

const works: Work[] = [];

/** Does something when the test file is over, also what a `beforeAll` has begun: vitest takes no `afterAll` there. The last goes first. */
export function atEnd(work: Work): void {
  works.unshift(work);
}

/** For whoever ends the file: does all of it, whatever fails. @throws AggregateError of what failed */
export async function endAll(): Promise<void> {
  const failed: unknown[] = [];
  for (const work of works.splice(0)) await work().catch((error: unknown) => failed.push(error));
  if (failed.length > 0) throw new AggregateError(failed, failed.map(String).join('\n'));
}
