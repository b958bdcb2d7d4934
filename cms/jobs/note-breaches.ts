import { noteBreaches } from '#collections/tickets/operations/note-breaches.ts';
import { type Handler, jobRequest } from './task.ts';

/** Finds promises that are broken, for staff to hear of. */
export const noteBroken: Handler<'note-breaches'> = (payload) => async () => {
  const broken = await noteBreaches(await jobRequest(payload));
  if (broken > 0) payload.logger.info({ broken }, 'promises of tickets are broken');
};
