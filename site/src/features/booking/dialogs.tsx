import { useEffect, useState } from 'react';
import { Button, LinkButton } from '#site/components/ui/button.tsx';
import { Dialog } from '#site/components/ui/dialog.tsx';
import { signedOutEvent } from '#site/lib/api.ts';
import { ago } from '#site/lib/format.ts';
import { paths } from '#site/lib/paths.ts';
import { words } from '#site/messages/booking.ts';
import type { Conflict } from './use-draft.ts';

type ConflictProps = { conflict: Conflict | null; onOther: () => void; onMine: () => void };

/** Two drafts that both have something: she decides which one to go on with. */
export function ConflictDialog({ conflict, onOther, onMine }: ConflictProps) {
  const w = words().draft;
  if (!conflict) return null;
  const now = new Date();
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onMine()}
      title={w.newerTitle}
      text={w.newerText(ago(conflict.otherSavedAt, now), ago(conflict.mineSavedAt, now))}
      actions={
        <>
          <Button variant={conflict.otherIsNewer ? 'secondary' : 'primary'} onClick={onMine}>
            {w.keepMine}
          </Button>
          <Button variant={conflict.otherIsNewer ? 'primary' : 'secondary'} onClick={onOther}>
            {conflict.otherIsNewer ? w.useOtherNewer : w.useOther}
          </Button>
        </>
      }
    />
  );
}

type SignedOutProps = { step: string; filesUnderWay: boolean; onSignedOut: () => void };

/**
 * Says that the session is over and leads to the log-in and back to this step. The page's own dialog offers a
 * second tab so that nothing typed is lost; here everything is kept, so the way is shorter.
 */
export function SignedOutDialog({ step, filesUnderWay, onSignedOut }: SignedOutProps) {
  const w = words().signedOut;
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const heard = (event: Event) => {
      event.stopImmediatePropagation();
      onSignedOut();
      setOpen(true);
    };
    window.addEventListener(signedOutEvent, heard, { capture: true });
    return () => window.removeEventListener(signedOutEvent, heard, { capture: true });
  }, [onSignedOut]);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={w.title}
      text={filesUnderWay ? `${w.text} ${w.files}` : w.text}
      actions={
        <>
          <Button onClick={() => setOpen(false)}>{w.later}</Button>
          <LinkButton variant="primary" href={paths.logIn(paths.newTicket({ step }))}>
            {w.logIn}
          </LinkButton>
        </>
      }
    />
  );
}

/** Asks before everything is removed. */
export function StartOver({ onConfirm }: { onConfirm: () => void }) {
  const w = words().draft;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" className="-mr-3" onClick={() => setOpen(true)}>
        {w.startOver}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={w.startOverTitle}
        text={w.startOverText}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{w.keep}</Button>
            <Button
              variant="danger"
              onClick={() => {
                setOpen(false);
                onConfirm();
              }}
            >
              {w.startOverDo}
            </Button>
          </>
        }
      />
    </>
  );
}
