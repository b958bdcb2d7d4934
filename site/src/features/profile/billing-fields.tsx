import { useState } from 'react';
import type { ProfileDetails } from '#collections/customers/page-views.ts';
import { profileHints } from '#collections/customers/rules/profile-hints.ts';
import type { FieldProblems } from '#kernel/errors.ts';
import { gstinProblem, normaliseGstin } from '#kernel/gstin.ts';
import { normalisePin } from '#kernel/pin.ts';
import { Input } from '#site/components/ui/field.tsx';
import { words } from '#site/messages/profile.ts';
import { FieldNote } from './field-note.tsx';
import type { Watched } from './read-profile.ts';

type Props = { billing: ProfileDetails['billing']; errors: FieldProblems; watched: Watched };

/** To whom invoices are made out. A GSTIN is checked as soon as it is complete, or when it is left. */
export function BillingFields({ billing, errors, watched }: Props) {
  const w = words();
  const { stateCode, pin } = watched;
  const [left, setLeft] = useState(false);
  const gstin = normaliseGstin(watched.gstin);
  const problem = gstin === '' ? null : gstinProblem(gstin);
  const tells = gstin.length >= 15 || left;
  const hint =
    gstin !== '' && problem === null && stateCode
      ? profileHints({ stateCode, pin: normalisePin(pin), gstin }).find(
          ({ field }) => field === 'billing.gstin',
        )
      : undefined;
  return (
    <fieldset className="grid gap-4 border-t border-line pt-6">
      <legend className="sr-only">{w.billing}</legend>
      <div>
        <p className="text-lg font-semibold" aria-hidden="true">
          {w.billing}
        </p>
        <p className="text-md text-ink-2">{w.billingText}</p>
      </div>
      <div className="grid items-start gap-4 tab:grid-cols-2">
        <Input
          name="billing.name"
          label={w.billingName}
          optional
          defaultValue={billing?.name}
          autoComplete="organization"
          maxLength={120}
          error={errors['billing.name']}
        />
        <Input
          name="billing.gstin"
          label={w.gstin}
          optional
          placeholder={w.gstinHint}
          defaultValue={billing?.gstin ?? ''}
          onFocus={() => setLeft(false)}
          onBlur={() => setLeft(true)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
          error={(tells ? problem : null) ?? (problem === null ? undefined : errors['billing.gstin'])}
        />
      </div>
      <div className="grid min-h-6 gap-1" role="status">
        {gstin !== '' && problem === null && <FieldNote tone="ok">{w.gstinGood}</FieldNote>}
        {hint && <FieldNote tone="wait">{hint.text}</FieldNote>}
      </div>
    </fieldset>
  );
}
