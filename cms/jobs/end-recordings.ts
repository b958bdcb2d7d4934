import { endRecordings } from '#collections/session-recordings/operations/end-recordings.ts';
import { type Handler, jobRequest } from './task.ts';

/** Deletes recordings of sessions on their day. */
export const endRecordingsDue: Handler<'end-recordings'> = (payload) => async () => {
  const gone = await endRecordings(await jobRequest(payload));
  if (gone > 0) payload.logger.info({ gone }, 'deleted recordings');
};
