import * as z from 'zod/mini';

/** Id or number of the ticket whose session it is. */
export const addRecordingInput = z.strictObject({
  ticket: z.string().check(z.minLength(1), z.maxLength(40)),
});
