import { Button } from '#site/components/ui/button.tsx';
import { PasswordInput } from '#site/components/ui/password-input.tsx';
import { send } from '#site/lib/api.ts';
import { api, paths } from '#site/lib/paths.ts';
import { useForm } from '#site/lib/use-form.ts';
import { words } from '#site/messages/auth.ts';
import { FormProblem } from './form-problem.tsx';

/** Sets a new password with the secret of a mailed link. */
export function ResetForm({ token }: { token: string }) {
  const w = words();
  const { formProps, errors, problem, busy, ready } = useForm({
    schema: () => import('#collections/customers/contract.ts').then((contract) => contract.resetInput),
    read: (form) => ({ token, password: form.get('password') ?? '' }),
    send: (input) => send<unknown>(api.resetPassword, input),
    onDone: () => location.assign(paths.logIn(undefined, 'reset')),
  });
  return (
    <form {...formProps} className="grid gap-4">
      <PasswordInput
        name="password"
        label={w.newPassword}
        hint={w.passwordHint}
        autoComplete="new-password"
        required
        error={errors.password}
        meter={() => ({})}
      />
      <FormProblem problem={problem}>
        {problem?.code === 'link_expired' && <a href={paths.forgotPassword}>{w.reset.again}</a>}
      </FormProblem>
      <Button type="submit" variant="primary" block busy={busy} busyLabel={w.reset.busy} disabled={!ready}>
        {w.reset.submit}
      </Button>
    </form>
  );
}
