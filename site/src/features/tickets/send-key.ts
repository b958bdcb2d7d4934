import type { ApiResult } from '#site/lib/api.ts';

/** Under which the server knows a repeat of the same sending. */
export type SendKey = {
  /** The same one until the sending is over. */
  current(): string;
  /** Hands the answer on. After one that says what became of the sending, the next is another one. */
  answered<T>(result: ApiResult<T>): ApiResult<T>;
};

/** One for each form: what had no answer is sent again under its key, whatever follows gets a key of its own. */
export function sendKey(makeKey: () => string = () => crypto.randomUUID()): SendKey {
  let key: string | null = null;
  return {
    current: () => {
      key ??= makeKey();
      return key;
    },
    answered: (result) => {
      // Under a key that stands for something else nothing can be sent any more.
      if (!result.problem || result.problem.code === 'conflict') key = null;
      return result;
    },
  };
}
