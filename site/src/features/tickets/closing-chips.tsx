import { useEffect, useRef, useState } from 'react';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { Button, LinkButton } from '#site/components/ui/button.tsx';
import { check } from '#site/components/ui/icons-common.ts';
import { FormProblem } from '#site/features/customers/form-problem.tsx';
import { type Problem, send } from '#site/lib/api.ts';
import { refreshAfter } from '#site/lib/live.ts';
import { paths } from '#site/lib/paths.ts';
import { showToast } from '#site/lib/toast.ts';
import { words } from '#site/messages/ticket-actions.ts';
import { doors } from './doors.ts';
import { asProblem } from './plain-problem.ts';
import type { PlainStart } from './posted.ts';
import { sendKey } from './send-key.ts';
import { rememberLater, wantedLater } from './wanted-later.ts';
import { WordsForm } from './words-form.tsx';

type Props = {
  number: string;
  /** What was said to be the solution; another one is asked about anew. */
  resolvedAt: string;
  confirmAgain?: PlainStart;
  notYetAgain?: PlainStart;
};

/** "Solved", "not yet", "I'll check": what she presses decides, never what she writes. */
export function ClosingChips({ number, resolvedAt, confirmAgain, notYetAgain }: Props) {
  const w = words();
  const [open, setOpen] = useState(Boolean(notYetAgain));
  const [later, setLater] = useState(false);
  const [ready, setReady] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [key] = useState(sendKey);
  const form = useRef<HTMLDivElement>(null);
  const told = useRef<HTMLParagraphElement>(null);
  const ticket = `${number} ${resolvedAt}`;
  useEffect(() => {
    setLater(wantedLater(ticket));
    setReady(true);
  }, [ticket]);
  useEffect(() => {
    if (open) form.current?.querySelector('textarea')?.focus();
  }, [open]);

  async function confirm(event: { preventDefault(): void }): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const input = { move: 'confirm', key: key.current() };
    const answer = key.answered(await send<TicketDetailsView>(doors.move(number), input));
    setProblem(answer.problem ?? null);
    setBusy(false);
    if (!answer.data) return;
    showToast({ text: w.said.confirm });
    await refreshAfter(form.current);
  }

  return (
    <div className="grid gap-3">
      <p ref={told} tabIndex={-1} className="text-md text-ink-2" role="status">
        {later && w.closing.later}
      </p>
      <div className="flex flex-wrap gap-2">
        <form
          id="confirm-form"
          method="post"
          action={paths.ticket(number)}
          onSubmit={confirm}
          className="contents"
        >
          <input type="hidden" name="form" value="confirm" />
          <Button type="submit" variant="primary" icon={check} busy={busy}>
            {w.closing.solved}
          </Button>
        </form>
        <LinkButton
          href="#not-yet"
          role="button"
          aria-expanded={open}
          aria-controls="not-yet"
          onClick={(event) => {
            event.preventDefault();
            setOpen(!open);
          }}
          onKeyDown={(event) => {
            if (event.key !== ' ') return;
            event.preventDefault();
            setOpen(!open);
          }}
        >
          {w.closing.notYet}
        </LinkButton>
        {!later && (
          <Button
            variant="quiet"
            className="[@media(scripting:none)]:hidden"
            disabled={!ready}
            onClick={() => {
              rememberLater(ticket);
              setLater(true);
              // The button goes; no other one is to be pressed by who only wanted to go on reading.
              told.current?.focus();
            }}
          >
            {w.closing.check}
          </Button>
        )}
      </div>
      <FormProblem problem={problem ?? asProblem(confirmAgain)} />
      {/* Without script the link opens it by its address. */}
      <div ref={form} id="not-yet" className={`scroll-mt-6 ${open ? '' : 'hidden target:block'}`}>
        <WordsForm number={number} move="not_yet" plain={notYetAgain} />
      </div>
    </div>
  );
}
