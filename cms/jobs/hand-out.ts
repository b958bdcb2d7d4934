import { handOutTickets } from '#collections/tickets/operations/hand-out.ts';
import { type Handler, jobRequest } from './task.ts';

/** Gives tickets to technicians in turn, as the settings say. */
export const handOut: Handler<'hand-out'> = (payload) => async () => {
  const { handedOut, takenBack } = await handOutTickets(await jobRequest(payload));
  if (handedOut + takenBack > 0)
    payload.logger.info({ handedOut, takenBack }, 'tickets went to technicians in turn');
};
