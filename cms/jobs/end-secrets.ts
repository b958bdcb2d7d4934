import { endLeftovers } from '#collections/secret-drops/operations/end-leftovers.ts';
import { type Handler, jobRequest } from './task.ts';

/** Takes away secrets that nobody can use any more, or that were handed out without a word since. */
export const endSecretsLeft: Handler<'end-secrets'> = (payload) => async () => {
  const ended = await endLeftovers(await jobRequest(payload));
  if (ended > 0) payload.logger.info({ ended }, 'took secrets away');
};
