export const fieldBox = 'grid gap-1.5';
export const fieldLabel = 'text-md font-medium text-ink';
export const fieldOptional = 'font-normal text-ink-3';
export const fieldHint = 'text-sm text-ink-2';
export const fieldError = 'flex items-start gap-1.5 text-sm font-medium text-bad';

const control =
  'block w-full min-w-0 rounded-sm border border-control bg-surface px-3 text-base text-ink placeholder:text-ink-3 hover:border-ink-3 ' +
  'aria-invalid:border-bad disabled:cursor-not-allowed disabled:bg-surface-2 disabled:text-ink-3';

export const inputControl = `${control} h-11 read-only:bg-surface-2`;
export const textareaControl = `${control} min-h-28 py-2.5 read-only:bg-surface-2`;
export const selectControl = `${control} h-11 pr-9 appearance-none`;

export const checkboxRow = 'flex min-h-11 items-start gap-3 py-2';
export const checkboxControl = 'mt-0.5 size-5 shrink-0 cursor-pointer accent-(--brand)';

export const radioGroup = 'grid gap-3';
export const radioCard =
  'relative flex min-h-11 cursor-pointer items-start gap-3 rounded-md border border-control bg-surface p-4 hover:border-ink-3 ' +
  'has-checked:border-brand has-checked:bg-brand-soft has-checked:ring-1 has-checked:ring-brand has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand ' +
  'has-disabled:cursor-not-allowed has-disabled:opacity-60';
export const radioControl = 'mt-0.5 size-5 shrink-0 accent-(--brand) outline-none';

/** Ids that tie a control to its hint and its problem, for `aria-describedby`. */
export function fieldIds(id: string, has: { hint?: unknown; error?: unknown }) {
  const hint = has.hint ? `${id}-hint` : undefined;
  const error = has.error ? `${id}-error` : undefined;
  return { hint, error, describedBy: [error, hint].filter(Boolean).join(' ') || undefined };
}
