import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';
import { words } from '#site/messages/common.ts';
import { Icon } from './icon.tsx';
import { refreshCw } from './icons.ts';
import type { ButtonLook } from './recipes/button.ts';
import { button } from './recipes/button.ts';

type ButtonProps = ButtonLook &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> & {
    type?: 'button' | 'submit';
    icon?: string;
    /** Work is under way: the button keeps its place and focus, takes no clicks and says so. */
    busy?: boolean;
    busyLabel?: string;
  };

/** A button in the house's look; it sends a form only when `type` says so. */
export function Button({
  variant,
  block,
  icon,
  busy = false,
  busyLabel,
  type = 'button',
  className = '',
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={`${button({ variant, block })} ${className}`}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {busy ? <Icon icon={refreshCw} className="animate-spin" /> : icon && <Icon icon={icon} />}
      {busy ? (busyLabel ?? words().working) : children}
    </button>
  );
}

type LinkButtonProps = ButtonLook & AnchorHTMLAttributes<HTMLAnchorElement> & { icon?: string };

/** A link that looks like a button. */
export function LinkButton({ variant, block, icon, className = '', children, ...rest }: LinkButtonProps) {
  return (
    <a className={`${button({ variant, block })} ${className}`} {...rest}>
      {icon && <Icon icon={icon} />}
      {children}
    </a>
  );
}
