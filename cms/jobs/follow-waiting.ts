import { followWaiting } from '#collections/tickets/operations/follow-waiting.ts';
import { type Handler, jobRequest } from './task.ts';

/** Reminds customers whose answer we wait for, and closes what was not answered. */
export const followUnanswered: Handler<'follow-waiting'> = (payload) => async () => {
  const { reminded, closed } = await followWaiting(await jobRequest(payload));
  if (reminded + closed > 0) payload.logger.info({ reminded, closed }, 'followed tickets that wait');
};
