import { useEffect, useState } from 'react';
import { Button } from '#site/components/ui/button.tsx';
import { Input } from '#site/components/ui/field.tsx';
import { Notice } from '#site/components/ui/notice.tsx';
import { send } from '#site/lib/api.ts';
import { api } from '#site/lib/paths.ts';
import { useForm } from '#site/lib/use-form.ts';
import { words } from '#site/messages/auth.ts';
import { FormProblem } from './form-problem.tsx';
import { pendingEmail } from './pending-email.ts';

/** Has a link mailed: to confirm an address, or to choose a new password. The answer never tells whether an account exists. */
export function MailLinkForm({ purpose }: { purpose: 'verify' | 'forgot' }) {
  const w = words();
  const text = purpose === 'verify' ? w.mail : w.forgot;
  const [waiting, setWaiting] = useState('');
  const [sent, setSent] = useState(false);
  const { form, formProps, errors, problem, busy, ready } = useForm({
    schema: () => import('#collections/customers/contract.ts').then((contract) => contract.forgotInput),
    read: (data) => ({ email: data.get('email') ?? '' }),
    send: (input) => {
      setSent(false);
      return send<unknown>(purpose === 'verify' ? api.resendVerification : api.forgotPassword, input);
    },
    onDone: () => setSent(true),
  });

  useEffect(() => {
    const email = pendingEmail();
    const field = form.current?.elements.namedItem('email') as HTMLInputElement | null;
    if (field && !field.value) field.value = email;
    if (purpose === 'verify') setWaiting(email);
  }, [form, purpose]);

  return (
    <form {...formProps} className="grid gap-4">
      {purpose === 'verify' && (
        <p className="min-h-12 text-md">
          {waiting && <>{w.mail.sentTo(waiting)} </>}
          {w.mail.none}
        </p>
      )}
      <Input
        name="email"
        type="email"
        label={w.email}
        autoComplete="email"
        inputMode="email"
        required
        error={errors.email}
      />
      <FormProblem problem={problem} />
      {sent && (
        <Notice tone="ok">
          <p>{text.sent}</p>
        </Notice>
      )}
      <Button
        type="submit"
        variant={purpose === 'verify' ? 'secondary' : 'primary'}
        block
        busy={busy}
        busyLabel={text.busy}
        disabled={!ready}
      >
        {text.submit}
      </Button>
    </form>
  );
}
