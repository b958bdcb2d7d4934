import * as z from 'zod/mini';
import { currentPassword, email } from '#kernel/contract.ts';

export const staffLogInInput = z.strictObject({
  email: email,
  password: currentPassword,
});

export const deskSearchQuery = z.object({
  q: z.catch(z._default(z.string().check(z.trim(), z.maxLength(100)), ''), ''),
});
