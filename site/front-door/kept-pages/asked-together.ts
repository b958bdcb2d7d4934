/**
 * One question for all who want to know at the same time. Each hears an answer that was asked for after they came, so
 * that it is as true for them as if they had asked alone: whoever comes while a question is out waits for the next.
 * @param ask never rejects
 */
export function askedTogether<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let out: Promise<unknown> | null = null;
  let next: Promise<Answer> | null = null;
  const begin = (): Promise<Answer> => {
    next = null;
    const answer = ask();
    const done = answer.then(() => {
      if (out === done) out = null;
    });
    out = done;
    return answer;
  };
  return () => {
    next ??= out ? out.then(begin) : null;
    return next ?? begin();
  };
}
