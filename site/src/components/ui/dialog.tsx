import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { dialogActions, dialogBox, dialogTitle } from './recipes/surface.ts';

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
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  const closed = useRef(() => {});
  closed.current = () => onOpenChange(false);
  useLayoutEffect(() => {
    const dialog = box.current;
    if (!dialog || !open) return;
    // Only what she closes herself is told; what the page closes it knows of.
    const tell = () => closed.current();
    dialog.addEventListener('close', tell);
    dialog.showModal();
    return () => {
      dialog.removeEventListener('close', tell);
      // While it is still in the page: then focus goes back by itself.
      dialog.close();
    };
  }, [open]);
  return (
    <dialog
      ref={box}
      className={dialogBox}
      aria-labelledby={`${id}title`}
      aria-describedby={text ? `${id}text` : undefined}
    >
      {open && (
        <>
          <h2 id={`${id}title`} className={dialogTitle}>
            {title}
          </h2>
          {text && (
            <p id={`${id}text`} className="mt-2 text-md text-ink-2">
              {text}
            </p>
          )}
          {children && <div className="mt-4">{children}</div>}
          <div className={dialogActions}>{actions}</div>
        </>
      )}
    </dialog>
  );
}
