export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export type ButtonLook = { variant?: ButtonVariant; block?: boolean };

const base =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-sm border px-4 py-2 text-center text-md font-medium leading-5 no-underline ' +
  'transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-60 aria-busy:cursor-progress';

const variants: Record<ButtonVariant, string> = {
  primary: 'border-brand bg-brand text-brand-ink hover:border-brand-strong hover:bg-brand-strong',
  secondary: 'border-line-strong bg-surface text-ink hover:border-control hover:bg-surface-2',
  quiet: 'border-transparent bg-transparent text-brand-text hover:bg-brand-soft',
  danger: 'border-line-strong bg-surface text-bad hover:border-bad hover:bg-bad-soft',
};

/** Classes of a button, or of a link that looks like one. One primary per card. */
export function button({ variant = 'secondary', block = false }: ButtonLook = {}): string {
  return `${base} ${variants[variant]}${block ? ' w-full' : ''}`;
}

/** A round button that shows only a picture; it needs an `aria-label`. */
export const iconButton =
  'relative grid size-11 shrink-0 place-items-center rounded-full border border-line bg-surface text-ink-2 no-underline hover:border-line-strong hover:text-ink';
