import { useCallback, useEffect, useState } from 'react';
import { contactMethods } from '#collections/customers/choices.ts';
import type { ProfileSaved, ProfileView } from '#collections/customers/page-views.ts';
import { Button } from '#site/components/ui/button.tsx';
import { Input } from '#site/components/ui/field.tsx';
import { Notice } from '#site/components/ui/notice.tsx';
import { RadioCards } from '#site/components/ui/radio-cards.tsx';
import { FormProblem } from '#site/features/customers/form-problem.tsx';
import { send } from '#site/lib/api.ts';
import { phoneText } from '#site/lib/format.ts';
import { paths, withQuery } from '#site/lib/paths.ts';
import { useForm } from '#site/lib/use-form.ts';
import { words } from '#site/messages/profile.ts';
import { keepForm } from '#site/scripts/kept-forms.ts';
import { AddressFields } from './address-fields.tsx';
import { BillingFields } from './billing-fields.tsx';
import { doors } from './doors.ts';
import { readProfile, type Watched, watchedOf } from './read-profile.ts';

/** Where an invoice would go and how she is reached: one form for the set-up and for the profile page. */
export function ProfileForm({
  view,
  next,
  first,
}: {
  view: ProfileView;
  next: string | null;
  first: boolean;
}) {
  const w = words();
  const { profile, states } = view;
  const [saved, setSaved] = useState(false);
  const { address, billing } = profile;
  const [watched, setWatched] = useState<Watched>({
    stateCode: address?.stateCode ?? '',
    pin: address?.pin ?? '',
    gstin: billing?.gstin ?? '',
  });
  const { form, formProps, errors, problem, busy, ready } = useForm({
    schema: () => import('#collections/customers/contract.ts').then((contract) => contract.profileInput),
    read: readProfile,
    send: (input) => send<ProfileSaved>(doors.save, input, { method: 'PUT' }),
    onDone: (answer) => {
      if (next) location.assign(next);
      // The page's frame shows the name, too
      else if (answer.profile.name !== profile.name) location.assign(withQuery(paths.profile, { saved: 1 }));
      else setSaved(true);
    },
  });
  const failed = problem !== null || Object.keys(errors).length > 0;
  const look = useCallback(() => {
    if (form.current) setWatched(watchedOf(new FormData(form.current)));
  }, [form]);
  useEffect(() => (form.current ? keepForm(form.current, 'profile') : undefined), [form]);
  // What the browser filled in before the island woke up counts, too
  useEffect(look, [look]);
  const onInput = (event: { target: EventTarget | null }) => {
    setSaved(false);
    look();
    formProps.onInput(event);
  };
  return (
    <form {...formProps} onInput={onInput} className="grid gap-8">
      <fieldset className="grid gap-4">
        <legend className="mb-4 text-lg font-semibold">{w.contact}</legend>
        <div className="grid items-start gap-4 tab:grid-cols-2">
          <Input
            name="name"
            label={w.name}
            defaultValue={profile.name}
            autoComplete="name"
            required
            error={errors.name}
          />
          <Input
            name="phone"
            type="tel"
            label={w.phone}
            placeholder="+91 98450 12345"
            defaultValue={phoneText(profile.phone ?? '')}
            autoComplete="tel"
            required
            error={errors.phone}
          />
        </div>
        <Input
          name="email"
          type="email"
          label={w.email}
          hint={w.emailHint}
          value={profile.email}
          readOnly
          autoComplete="email"
        />
        <RadioCards
          name="preferredContact"
          legend={w.method}
          columns={3}
          options={contactMethods.map((value) => ({ value, label: w.methods[value] }))}
          defaultValue={profile.preferredContact}
          error={errors.preferredContact}
        />
      </fieldset>
      <AddressFields address={address} area={view.area} states={states} errors={errors} watched={watched} />
      <BillingFields billing={billing} errors={errors} watched={watched} />
      <div className="grid gap-4">
        {saved && !failed && (
          <Notice tone="ok" title={w.saved}>
            {w.savedText}
          </Notice>
        )}
        <FormProblem problem={problem} />
        {!problem && Object.keys(errors).length > 0 && <Notice tone="bad">{w.problem}</Notice>}
        <div className="flex flex-wrap gap-3">
          <Button
            type="submit"
            variant="primary"
            busy={busy}
            busyLabel={w.busy}
            disabled={!ready}
            className="max-tab:w-full"
          >
            {first ? w.welcome.submit : w.submit}
          </Button>
        </div>
      </div>
    </form>
  );
}
