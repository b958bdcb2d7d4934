import pg from 'pg';

export type Statement = { text: string; values: unknown[]; ms: number };

/**
 * Notes what this process asks PostgreSQL from now on, and how long each answer took on the wire: at least what the
 * database spent on it.
 * @returns takes what was noted since it was called last
 */
export function recordStatements(): () => Statement[] {
  let noted: Statement[] = [];
  const { prototype } = pg.Client;
  const ask = prototype.query;
  prototype.query = function query(this: pg.Client, ...given: never[]) {
    const began = performance.now();
    const statement = statementOf(given);
    const note = () => void (statement && noted.push({ ...statement, ms: performance.now() - began }));
    // A pool asks with a callback, everybody else with a promise.
    const told = given.map((part: unknown) =>
      typeof part !== 'function'
        ? part
        : (...answer: unknown[]) => {
            note();
            return part(...answer);
          },
    );
    const answer: unknown = Reflect.apply(ask, this, told);
    if (answer instanceof Promise) answer.then(note, note);
    return answer;
  } as typeof ask;
  return () => {
    const taken = noted;
    noted = [];
    return taken;
  };
}

function statementOf([first, second]: readonly unknown[]): Pick<Statement, 'text' | 'values'> | null {
  if (typeof first === 'string') return { text: first, values: Array.isArray(second) ? second : [] };
  if (typeof first !== 'object' || first === null || !('text' in first)) return null;
  const { text, values } = first as { text: string; values?: unknown[] };
  return { text, values: values ?? (Array.isArray(second) ? second : []) };
}
