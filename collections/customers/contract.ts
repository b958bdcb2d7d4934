import * as z from 'zod/mini';
import { consentChoicesInput } from '#collections/consents/contract.ts';
import {
  contractWords,
  currentPassword,
  email,
  optionalGstin,
  password,
  personName,
  phone,
  pin,
  plainLine,
  stateCode,
} from '#kernel/contract.ts';
import { isStorable } from '#kernel/hostile.ts';
import { catalogue, locales } from '#kernel/messages.ts';
import { passwordProblem } from '#kernel/password.ts';
import { contactMethods } from './choices.ts';

export const inputWords = catalogue({
  name: 'customers/input',
  en: { link: 'This link is not complete.', adult: 'You need to be 18 or older to register.' },
});

/** Secret of a mailed link. */
const token = z
  .string()
  .check(
    z.minLength(1, { error: () => inputWords().link }),
    z.maxLength(2048, { error: () => inputWords().link }),
  );

export const registerInput = z
  .strictObject({
    name: personName,
    email,
    phone,
    password,
    adult: z.literal(true, { error: () => inputWords().adult }),
    /** Each purpose on its own; what the contract itself needs is not asked for. */
    consents: consentChoicesInput,
    /** Version of the privacy notice that was on the screen. */
    noticeVersion: z.string().check(z.minLength(1), z.maxLength(40), z.refine(isStorable)),
  })
  .check((context) => {
    const problem = passwordProblem(context.value.password, context.value);
    if (problem)
      context.issues.push({
        code: 'custom',
        path: ['password'],
        message: problem,
        input: context.value.password,
      });
  });
export type RegisterInput = z.output<typeof registerInput>;

export const logInInput = z.strictObject({
  email,
  password: currentPassword,
  remember: z.boolean(),
  /** Where to go afterwards; the server takes only paths of this site. */
  next: z.optional(z.string().check(z.maxLength(500))),
});
export type LogInInput = z.output<typeof logInInput>;

export const verifyInput = z.strictObject({ token });
export type VerifyInput = z.output<typeof verifyInput>;

/** For the reset link and for another verification mail. */
export const forgotInput = z.strictObject({ email });
export type ForgotInput = z.output<typeof forgotInput>;

export const resetInput = z.strictObject({ token, password });
export type ResetInput = z.output<typeof resetInput>;

/** A line that is asked for; at least two characters once the spaces are gone. */
const line = plainLine({ min: 2, max: 120, short: () => contractWords().required });

/** Empty is as good as left out. */
const optionalLine = z.optional(z.nullable(plainLine({ min: 0, max: 120 })));

export const profileInput = z.strictObject({
  name: personName,
  phone,
  preferredContact: z.enum(contactMethods),
  address: z.strictObject({
    line1: line,
    line2: optionalLine,
    landmark: optionalLine,
    city: line,
    stateCode,
    pin,
  }),
  /** To whom invoices are made out, where that is not the person herself. */
  billing: z.optional(z.strictObject({ name: optionalLine, gstin: optionalGstin })),
});
export type ProfileInput = z.output<typeof profileInput>;

/** The language to be spoken to in. */
export const languageInput = z.strictObject({ locale: z.enum(locales) });
