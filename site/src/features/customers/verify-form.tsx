import { Button } from '#site/components/ui/button.tsx';
import { send } from '#site/lib/api.ts';
import { api, paths } from '#site/lib/paths.ts';
import { useForm } from '#site/lib/use-form.ts';
import { words } from '#site/messages/auth.ts';
import { FormProblem } from './form-problem.tsx';
import { pendingNext } from './pending-next.ts';

/** Confirms an address. Opening the link changes nothing: mail scanners open links too. */
export function VerifyForm({ token }: { token: string }) {
  const w = words().verify;
  const { formProps, problem, busy, ready } = useForm({
    schema: () => import('#collections/customers/contract.ts').then((contract) => contract.verifyInput),
    read: () => ({ token }),
    send: (input) => send<unknown>(api.verifyEmail, input),
    onDone: () => location.assign(paths.logIn(pendingNext(), 'verified')),
  });
  return (
    <form {...formProps} className="grid gap-4">
      <FormProblem problem={problem}>
        {problem && problem.code !== 'network' && <a href={paths.checkYourMail()}>{w.resend}</a>}
      </FormProblem>
      <Button type="submit" variant="primary" block busy={busy} busyLabel={w.busy} disabled={!ready}>
        {w.submit}
      </Button>
    </form>
  );
}
