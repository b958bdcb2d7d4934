import { useEffect, useRef, useState } from 'react';
import type { LeaveSecretInput } from '#collections/secret-drops/contract.ts';
import type { SecretsView } from '#collections/secret-drops/view.ts';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { fingerprintOf, seal } from '#kernel/sealing.ts';
import { Button } from '#site/components/ui/button.tsx';
import { Field } from '#site/components/ui/field.tsx';
import { Notice } from '#site/components/ui/notice.tsx';
import { textareaControl } from '#site/components/ui/recipes/field.ts';
import { send } from '#site/lib/api.ts';
import { refreshAfter } from '#site/lib/live.ts';
import { showToast } from '#site/lib/toast.ts';
import { words } from '#site/messages/secrets.ts';
import { doors } from './doors.ts';

type Props = {
  number: string;
  recipient: NonNullable<SecretsView['recipient']>;
  days: number;
  /** Where to call, as people read it. */
  phone: string;
};

/**
 * Seals what is written for the technician's key, in this browser, and sends what was sealed. The field has no name and
 * is kept nowhere: no draft, no storage, no history of forms.
 */
export function SecretForm({ number, recipient, days, phone }: Props) {
  const w = words();
  const [can, setCan] = useState<boolean | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [fingerprint, setFingerprint] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  // What was sealed and may have arrived: the same is sent again until an answer comes or the words change.
  const pending = useRef<LeaveSecretInput | null>(null);
  // Until it is known nothing is drawn, so that nobody writes where it cannot be sealed.
  useEffect(() => setCan(window.crypto?.subtle !== undefined), []);
  useEffect(() => {
    if (!isOpen) return;
    box.current?.focus();
    fingerprintOf(recipient.publicKey).then(setFingerprint, () => setProblem(w.failed));
  }, [isOpen, recipient.publicKey, w.failed]);

  function leave(): void {
    if (box.current) box.current.value = '';
    pending.current = null;
    setProblem(null);
    setOpen(false);
  }

  async function submit(): Promise<void> {
    const written = box.current?.value ?? '';
    if (written.trim() === '') return setProblem(w.empty);
    setBusy(true);
    setProblem(null);
    try {
      pending.current ??= await sealed(written, number, recipient);
    } catch (error) {
      setBusy(false);
      return setProblem(error instanceof RangeError ? w.long : w.failed);
    }
    const { problem: refused } = await send<TicketDetailsView>(doors.leave(number), pending.current);
    setBusy(false);
    if (refused) return setProblem(refused.message);
    const at = form.current;
    leave();
    showToast({ text: w.sent });
    await refreshAfter(at);
  }

  if (can === null) return null;
  if (!can) return <Notice tone="info">{w.call(phone)}</Notice>;
  if (!isOpen)
    return (
      <Button className="whitespace-normal text-left" onClick={() => setOpen(true)}>
        {w.open}
      </Button>
    );
  return (
    <form
      ref={form}
      autoComplete="off"
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field
        id="secret-text"
        label={w.label(recipient.name)}
        hint={w.hint(days)}
        error={problem ?? undefined}
      >
        {(wiring) => (
          <textarea
            ref={box}
            {...wiring}
            autoCapitalize="off"
            autoComplete="off"
            autoCorrect="off"
            className={textareaControl}
            maxLength={4096}
            onInput={() => {
              pending.current = null;
            }}
            rows={3}
            spellCheck={false}
          />
        )}
      </Field>
      <p className="text-sm text-ink-2">
        {w.fingerprint}: <code className="num text-ink">{fingerprint}</code>
        <br />
        {w.fingerprintHint}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {w.send}
        </Button>
        <Button variant="quiet" onClick={leave}>
          {w.cancel}
        </Button>
      </div>
    </form>
  );
}

async function sealed(text: string, ticket: string, to: Props['recipient']): Promise<LeaveSecretInput> {
  const id = crypto.randomUUID();
  return { id, key: to.key, sealed: await seal(text, to.publicKey, { ticket, key: to.key, drop: id }) };
}
