import { closeResolved } from '#collections/tickets/operations/close-resolved.ts';
import { type Handler, jobRequest } from './task.ts';

/** Closes tickets that were resolved long enough ago and that nobody contradicted. */
export const closeSilent: Handler<'close-resolved'> = (payload) => async () => {
  const closed = await closeResolved(await jobRequest(payload));
  if (closed > 0) payload.logger.info({ closed }, 'closed tickets that were resolved');
};
