import { Button } from '#site/components/ui/button.tsx';
import { Checkbox, Input } from '#site/components/ui/field.tsx';
import { PasswordInput } from '#site/components/ui/password-input.tsx';
import { send } from '#site/lib/api.ts';
import { api, paths } from '#site/lib/paths.ts';
import { useForm } from '#site/lib/use-form.ts';
import { words } from '#site/messages/auth.ts';
import { FormProblem } from './form-problem.tsx';
import { keepPendingEmail } from './pending-email.ts';
import { dropPendingNext, keepPendingNext } from './pending-next.ts';

/**
 * Registers a customer. Nothing is ticked beforehand; each purpose stands on its own. `next` is where she goes once
 * her address is confirmed and she has logged in.
 */
export function RegisterForm({ noticeVersion, next }: { noticeVersion: string; next?: string }) {
  const w = words();
  const { form, formProps, errors, problem, busy, ready } = useForm({
    schema: () => import('#collections/customers/contract.ts').then((contract) => contract.registerInput),
    read: (data) => ({
      name: data.get('name') ?? '',
      email: data.get('email') ?? '',
      phone: data.get('phone') ?? '',
      password: data.get('password') ?? '',
      adult: data.has('adult'),
      consents: { whatsapp: data.has('whatsapp'), marketing: data.has('marketing') },
      noticeVersion,
    }),
    send: (input) => send<unknown>(api.register, input),
    onDone: (_answer, input) => {
      keepPendingEmail(input.email);
      if (next) keepPendingNext(next);
      else dropPendingNext();
      location.assign(paths.checkYourMail(next));
    },
  });
  const typed = (name: string) =>
    (form.current?.elements.namedItem(name) as HTMLInputElement | null)?.value ?? '';
  return (
    <form {...formProps} className="grid gap-4">
      <Input name="name" label={w.register.name} autoComplete="name" required error={errors.name} />
      <Input
        name="email"
        type="email"
        label={w.email}
        autoComplete="email"
        inputMode="email"
        required
        error={errors.email}
      />
      <Input
        name="phone"
        type="tel"
        label={w.register.phone}
        hint={w.register.phoneHint}
        autoComplete="tel"
        required
        error={errors.phone}
      />
      <PasswordInput
        name="password"
        label={w.password}
        hint={w.passwordHint}
        autoComplete="new-password"
        required
        error={errors.password}
        meter={() => ({ name: typed('name'), email: typed('email') })}
      />
      <Checkbox name="adult" label={w.register.adult} required error={errors.adult} />
      <fieldset className="border-t border-line pt-4">
        <legend className="sr-only">{w.register.consentTitle}</legend>
        <p className="text-sm text-ink-2">{w.register.service}</p>
        <p className="mt-4 font-medium" aria-hidden="true">
          {w.register.consentTitle}
        </p>
        <Checkbox name="whatsapp" label={w.register.whatsapp} />
        <Checkbox name="marketing" label={w.register.marketing} />
        <p className="text-sm text-ink-2">{w.register.consentHint}</p>
      </fieldset>
      <p className="text-sm text-ink-2">
        {w.register.terms} <a href={paths.legal('terms')}>{w.register.termsLink}</a>. {w.register.notice}{' '}
        <a href={paths.legal('privacy')}>{w.register.noticeLink}</a>.
      </p>
      <FormProblem problem={problem} />
      <Button type="submit" variant="primary" block busy={busy} busyLabel={w.register.busy} disabled={!ready}>
        {w.register.submit}
      </Button>
    </form>
  );
}
