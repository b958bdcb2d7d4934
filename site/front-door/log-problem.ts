/** One line of JSON on stderr for what a visitor was only told in passing. Paths come without their query. */
export function logProblem(problem: { requestId: string; path: string; error: unknown }): void {
  const { requestId, path, error } = problem;
  const line = { level: 'error', requestId, path, error: describe(error) };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack, cause } = error;
  return { name, message, stack, cause: cause ? String(cause) : undefined };
}
