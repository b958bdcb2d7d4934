import * as z from 'zod/mini';
import type { FieldProblems } from './errors.ts';
import { gstinProblem, normaliseGstin } from './gstin.ts';
import { cleanLine, isStorable } from './hostile.ts';
import { isUuid } from './ids.ts';
import { catalogue, type Locale } from './messages.ts';
import { passwordProblem } from './password.ts';
import {
  emailProblem,
  nameProblem,
  normaliseEmail,
  normaliseName,
  normalisePhone,
  phoneProblem,
} from './people.ts';
import { normalisePin, pinProblem } from './pin.ts';
import type { RichText } from './rich-text.ts';
import { checkRichText, type RichTextLimits } from './rich-text-check.ts';
import { isStateCode } from './states.ts';

export const contractWords = catalogue({
  name: 'contract',
  en: {
    required: 'Please fill this in.',
    kind: 'This does not have the right form.',
    choice: 'Please choose one of the options.',
    unknown: 'This field is not known here.',
    state: 'Please choose a State.',
    character: 'The text has a character that cannot be stored. Please remove it.',
    textShort: (min: number) => `Please enter at least ${min} characters.`,
    textLong: (max: number) => `Please enter at most ${max} characters.`,
    listShort: (min: number) => `Please choose at least ${min}.`,
    listLong: (max: number) => `Please choose at most ${max}.`,
    numberLow: (min: number) => `This must be ${min} or more.`,
    numberHigh: (max: number) => `This must be ${max} or less.`,
  },
});

/** A text that is normalised and checked by the kernel's own function, whose words go to the person. */
function textField(rule: {
  normalise: (value: string) => string;
  problem: (value: string) => string | null;
  maxTyped?: number;
}) {
  const { normalise, problem, maxTyped = 500 } = rule;
  return z.pipe(
    z.string().check(z.maxLength(maxTyped)),
    z.transform((typed: string, context) => {
      const value = normalise(typed);
      const message = value === '' ? contractWords().required : problem(value);
      if (message === null) return value;
      context.issues.push({ code: 'custom', message, input: typed });
      return z.NEVER;
    }),
  );
}

/** One address, in small letters. */
export const email = textField({ normalise: normaliseEmail, problem: emailProblem });

/** E.164. */
export const phone = textField({
  normalise: (value) => normalisePhone(value) ?? value.trim(),
  problem: phoneProblem,
});

export const personName = textField({ normalise: normaliseName, problem: nameProblem });

/** Indian PIN code, six digits. */
export const pin = textField({ normalise: normalisePin, problem: pinProblem });

/** GST code of the State an address lies in. */
export const stateCode = textField({
  normalise: (value) => value.trim(),
  problem: (value) => (isStateCode(value) ? null : contractWords().state),
});

/** A valid GSTIN, or null when nothing was entered. */
export const optionalGstin = z.pipe(
  z.optional(z.nullable(z.string().check(z.maxLength(100)))),
  z.transform((typed: string | null | undefined, context): string | null => {
    const value = normaliseGstin(typed ?? '');
    if (value === '') return null;
    const message = gstinProblem(value);
    if (message === null) return value;
    context.issues.push({ code: 'custom', message, input: typed });
    return z.NEVER;
  }),
);

/** A new password, unchanged. That it has no part of name and e-mail is checked where these are known. */
export const password = textField({
  normalise: (value) => value,
  problem: (value) => passwordProblem(value),
  maxTyped: 1000,
});

/** A password of someone who signs in: not judged, only bounded. */
export const currentPassword = z.string().check(z.minLength(1), z.maxLength(1000));

export const uuid = textField({
  normalise: (value) => value.trim().toLowerCase(),
  problem: (value) => (isUuid(value) ? null : contractWords().kind),
});

/**
 * One line of plain text in any script, cleaned by `cleanLine`: pasted direction marks are taken out without a
 * word, what no database can hold is refused. The length is that of the clean line.
 */
export function plainLine(rule: { min: number; max: number; short?: () => string }) {
  const { min, max } = rule;
  return z
    .string()
    .check(
      z.maxLength(Math.max(500, max * 4), { error: () => contractWords().textLong(max), abort: true }),
      z.refine(isStorable, { error: () => contractWords().character, abort: true }),
      z.overwrite(cleanLine),
      z.minLength(min, rule.short && { error: rule.short }),
      z.maxLength(max),
    );
}

/** Rich text within limits, rebuilt from allowed nodes. */
export function richText(limits: RichTextLimits) {
  return z.pipe(
    z.unknown(),
    z.transform((value: unknown, context): RichText => {
      const checked = checkRichText(value, limits);
      if (checked.ok) return checked.value;
      const message = value === undefined || value === null ? contractWords().required : checked.problem;
      context.issues.push({ code: 'custom', message, input: value });
      return z.NEVER;
    }),
  );
}

/** One page of a list, with what is needed to show where in the list it is. */
export function pageOf<T extends z.ZodMiniType>(item: T) {
  return z.strictObject({
    items: z.array(item),
    page: z.int().check(z.minimum(1)),
    pageSize: z.int().check(z.minimum(1)),
    total: z.int().check(z.minimum(0)),
  });
}

export type Page<T> = { items: T[]; page: number; pageSize: number; total: number };

/** Key under which a problem of the input as a whole is reported. */
export const wholeInput = 'form';

/** Parses without throwing: the value, or one sentence per field. */
export function readInput<T extends z.ZodMiniType>(
  schema: T,
  input: unknown,
  locale?: Locale,
): { ok: true; value: z.output<T> } | { ok: false; fields: FieldProblems } {
  const result = schema.safeParse(input);
  return result.success
    ? { ok: true, value: result.data }
    : { ok: false, fields: problemsOf(result.error, locale) };
}

/**
 * One sentence per field of a failed parse, keyed by path (`contact.phone`, `files.0`); the first problem
 * of a field wins. Messages given in a schema stay, zod's own are put into words a person can use.
 */
export function problemsOf(error: z.core.$ZodError, locale?: Locale): FieldProblems {
  const problems = new Map<string, string>();
  for (const issue of error.issues) {
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    for (const path of paths) {
      const key = path.map(String).join('.') || wholeInput;
      if (!problems.has(key)) problems.set(key, sentenceOf(issue, locale));
    }
  }
  return Object.fromEntries(problems);
}

/** How zod's own English begins; a message of ours does not begin so. */
const zodsOwn = /^(?:Invalid|Too small|Too big|Unrecognized key)/;

function sentenceOf(issue: z.core.$ZodIssue, locale?: Locale): string {
  if (!zodsOwn.test(issue.message)) return issue.message;
  const words = contractWords(locale);
  switch (issue.code) {
    case 'invalid_type':
      return words.required;
    case 'invalid_value':
    case 'invalid_union':
      return words.choice;
    case 'unrecognized_keys':
      return words.unknown;
    case 'too_small':
      if (issue.origin === 'string') {
        return Number(issue.minimum) <= 1 ? words.required : words.textShort(Number(issue.minimum));
      }
      return isList(issue.origin)
        ? words.listShort(Number(issue.minimum))
        : words.numberLow(Number(issue.minimum));
    case 'too_big':
      if (issue.origin === 'string') return words.textLong(Number(issue.maximum));
      return isList(issue.origin)
        ? words.listLong(Number(issue.maximum))
        : words.numberHigh(Number(issue.maximum));
    default:
      return words.kind;
  }
}

function isList(origin: string): boolean {
  return origin === 'array' || origin === 'set';
}
