import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { dialogActions, dialogBackdrop, dialogBox, dialogTitle } from './recipes/surface.ts';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** One or two sentences that are read out with the title. */
  text?: ReactNode;
  children?: ReactNode;
  actions: ReactNode;
};

/** A question over the page. Focus stays inside, Escape closes it, focus goes back to where it was. */
export function Dialog({ open, onOpenChange, title, text, children, actions }: Props) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={dialogBackdrop} />
        <Base.Popup className={dialogBox}>
          <Base.Title className={dialogTitle}>{title}</Base.Title>
          {text && <Base.Description className="mt-2 text-md text-ink-2">{text}</Base.Description>}
          {children && <div className="mt-4">{children}</div>}
          <div className={dialogActions}>{actions}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
