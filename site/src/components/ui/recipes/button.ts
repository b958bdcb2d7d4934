export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export type ButtonLook = { variant?: ButtonVariant; block?: boolean };

// The looks themselves stand in styles/parts.css.
const variants: Record<ButtonVariant, string> = {
  primary: 'button button-primary',
  secondary: 'button button-secondary',
  quiet: 'button button-quiet',
  danger: 'button button-danger',
};

/** Classes of a button, or of a link that looks like one. One primary per card. */
export function button({ variant = 'secondary', block = false }: ButtonLook = {}): string {
  return `${variants[variant]}${block ? ' w-full' : ''}`;
}

/** A round button that shows only a picture; it needs an `aria-label`. */
export const iconButton =
  'relative grid size-11 shrink-0 place-items-center rounded-full border border-line bg-surface text-ink-2 no-underline hover:border-line-strong hover:text-ink';
