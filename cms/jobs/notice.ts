import { announce } from '../notices/announce.ts';
import { type Handler, jobRequest } from './task.ts';

/** Finds who must hear of an event and writes it down for each, once. */
export const notice: Handler<'notice'> =
  (payload) =>
  async ({ event, subject }) =>
    announce(await jobRequest(payload), event, subject);
