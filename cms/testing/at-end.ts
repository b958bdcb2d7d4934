type Work = () => Promise<unknown>;

const works: Work[] = [];

/** Does something when the test file is over, also what a `beforeAll` has begun: vitest takes no `afterAll` there. The last goes first. */
export function atEnd(work: Work): void {
  works.unshift(work);
}

/** For whoever ends the file. */
export async function endAll(): Promise<void> {
  for (const work of works.splice(0)) await work();
}
