import type { LogInInput } from '#collections/customers/contract.ts';
import type { LogInResult } from '#collections/customers/view.ts';
import { Button } from '#site/components/ui/button.tsx';
import { Checkbox, Input } from '#site/components/ui/field.tsx';
import { PasswordInput } from '#site/components/ui/password-input.tsx';
import { send } from '#site/lib/api.ts';
import { api, paths } from '#site/lib/paths.ts';
import { safeNext } from '#site/lib/safe-next.ts';
import { useForm } from '#site/lib/use-form.ts';
import { words } from '#site/messages/auth.ts';
import { FormProblem } from './form-problem.tsx';
import { keepPendingEmail } from './pending-email.ts';
import { dropPendingNext, pendingNext } from './pending-next.ts';

/** Logs in and goes on to `next`, a path of this site, or to what she wanted before she registered on this device. */
export function LogInForm({ next }: { next?: string }) {
  const w = words();
  const { formProps, errors, problem, busy, ready } = useForm({
    schema: () => import('#collections/customers/contract.ts').then((contract) => contract.logInInput),
    read: (form) => {
      const wish = next ?? pendingNext();
      return {
        email: form.get('email') ?? '',
        password: form.get('password') ?? '',
        remember: form.has('remember'),
        ...(wish ? { next: wish } : {}),
      };
    },
    send: (input: LogInInput) => {
      keepPendingEmail(input.email);
      return send<LogInResult>(api.logIn, input);
    },
    onDone: (answer) => {
      dropPendingNext();
      location.assign(safeNext(answer.next ?? next, paths.dashboard));
    },
  });
  return (
    <form {...formProps} className="grid gap-4">
      <Input
        name="email"
        type="email"
        label={w.email}
        autoComplete="username"
        inputMode="email"
        required
        error={errors.email}
      />
      <PasswordInput
        name="password"
        label={w.password}
        autoComplete="current-password"
        required
        error={errors.password}
      />
      <Checkbox name="remember" label={w.logIn.remember} hint={w.logIn.rememberHint} />
      <FormProblem problem={problem}>
        {problem?.code === 'email_not_verified' && <a href={paths.checkYourMail(next)}>{w.logIn.resend}</a>}
      </FormProblem>
      <Button type="submit" variant="primary" block busy={busy} busyLabel={w.logIn.busy} disabled={!ready}>
        {w.logIn.submit}
      </Button>
    </form>
  );
}
