import type { IncomingMessage, ServerResponse } from 'node:http';

/** One answered request. `ms` counts to the end of the answer. */
export type Answered = {
  requestId: string;
  method: string;
  path: string;
  to: string;
  status: number;
  ms: number;
};

/** Tells once, when an answer has ended or was broken off. */
export function whenAnswered(
  { req, res }: { req: IncomingMessage; res: ServerResponse },
  about: { requestId: string; path: string; to: string },
  tell: (answered: Answered) => void,
): void {
  const began = performance.now();
  res.once('close', () => {
    const ms = Math.round((performance.now() - began) * 10) / 10;
    tell({ ...about, method: req.method ?? '', status: res.statusCode, ms });
  });
}

/** One line of JSON on stdout. Paths come without their query, which may hold the token of a link. */
export function logRequest(answered: Answered): void {
  process.stdout.write(
    `${JSON.stringify({ level: 'info', time: Date.now(), ...answered, msg: 'request' })}\n`,
  );
}
