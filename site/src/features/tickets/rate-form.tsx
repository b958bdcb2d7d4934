import { useEffect, useState } from 'react';
import type { RateInput } from '#collections/tickets/contract.ts';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { Button } from '#site/components/ui/button.tsx';
import { Textarea } from '#site/components/ui/field.tsx';
import { FieldProblem } from '#site/components/ui/field-problem.tsx';
import { Icon } from '#site/components/ui/icon.tsx';
import { star } from '#site/components/ui/icons.ts';
import { fieldLabel } from '#site/components/ui/recipes/field.ts';
import { FormProblem } from '#site/features/customers/form-problem.tsx';
import { send } from '#site/lib/api.ts';
import { refreshAfter } from '#site/lib/live.ts';
import { paths } from '#site/lib/paths.ts';
import { showToast } from '#site/lib/toast.ts';
import { useForm } from '#site/lib/use-form.ts';
import { words } from '#site/messages/ticket-actions.ts';
import { keepForm } from '#site/scripts/kept-forms.ts';
import { doors } from './doors.ts';
import { asProblem } from './plain-problem.ts';
import type { PlainStart } from './posted.ts';
import { reasonsFor } from './rating-reasons.ts';

type Props = { number: string; plain?: PlainStart };

const stars = ['1', '2', '3', '4', '5'] as const;

/** One to five stars; then why, and words if she likes. */
export function RateForm({ number, plain }: Props) {
  const w = words().rate;
  const [chosen, setChosen] = useState(Number(plain?.values.stars) || 0);
  const { form, formProps, errors, problem, busy } = useForm({
    schema: () => import('#collections/tickets/contract.ts').then((contract) => contract.rateInput),
    read: (data) => ({
      stars: Number(data.get('stars')) || undefined,
      reason: data.get('reason') || undefined,
      words: data.get('words') || undefined,
    }),
    send: (input: RateInput) => send<TicketDetailsView>(doors.rate(number), input),
    onDone: async () => {
      showToast({ text: words().said.rate });
      await refreshAfter(form.current);
    },
  });
  useEffect(() => {
    if (!form.current) return;
    const stop = keepForm(form.current, 'rate');
    setChosen(Number(new FormData(form.current).get('stars')) || 0);
    return stop;
  }, [form]);
  const error = errors.stars ?? plain?.fields.stars;
  const more = chosen > 0 ? '' : 'hidden [@media(scripting:none)]:grid';
  return (
    <form {...formProps} id="rate-form" action={paths.ticket(number)} className="grid gap-4">
      <input type="hidden" name="form" value="rate" />
      <fieldset aria-describedby={error ? 'stars-error' : undefined}>
        <legend className="sr-only">{w.stars}</legend>
        <div className="-ml-2.5 flex items-center">
          {stars.map((value, i) => (
            <label
              key={value}
              className="grid size-11 cursor-pointer place-items-center rounded-sm text-ink-3 has-checked:text-wait has-focus-visible:outline-2 has-focus-visible:outline-brand has-[~label_input:checked]:text-wait hover:text-wait [&:has(~label:hover)]:text-wait"
            >
              <input
                type="radio"
                name="stars"
                value={value}
                required
                className="peer sr-only"
                defaultChecked={plain?.values.stars === value}
                aria-invalid={error ? true : undefined}
                onChange={() => setChosen(i + 1)}
              />
              <Icon icon={star} size={28} className={i < chosen ? 'fill-current!' : ''} />
              <span className="sr-only">{w.star[i]}</span>
            </label>
          ))}
          <span className="ml-2 text-md text-ink-2" aria-hidden="true">
            {w.star[chosen - 1]}
          </span>
        </div>
        <FieldProblem id="stars-error" text={error} />
      </fieldset>
      <fieldset className={`gap-2 ${more || 'grid'}`}>
        <legend className={`${fieldLabel} mb-2`}>{chosen > 3 ? w.good : w.better}</legend>
        <div className="flex flex-wrap gap-2">
          {reasonsFor(chosen).map((reason) => (
            <label
              key={reason}
              className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-full border border-control bg-surface px-4 text-md hover:border-ink-3 has-checked:border-brand has-checked:bg-brand-soft has-checked:text-brand-text has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand"
            >
              <input
                type="radio"
                name="reason"
                value={reason}
                className="sr-only"
                defaultChecked={plain?.values.reason === reason}
              />
              {w.reasons[reason]}
            </label>
          ))}
        </div>
        <FieldProblem id="reason-error" text={errors.reason ?? plain?.fields.reason} />
      </fieldset>
      <div className={`gap-4 ${more || 'grid'}`}>
        <Textarea
          id="rate-words"
          name="words"
          label={w.words}
          optional
          rows={2}
          maxLength={500}
          defaultValue={plain?.values.words}
          error={errors.words ?? plain?.fields.words}
        />
        <FormProblem problem={problem ?? asProblem(plain)} />
        <Button type="submit" variant="primary" className="justify-self-start" busy={busy}>
          {w.submit}
        </Button>
      </div>
    </form>
  );
}
