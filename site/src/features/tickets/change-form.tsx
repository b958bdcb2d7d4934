import { useEffect, useState } from 'react';
import type { RequestModificationInput } from '#collections/tickets/contract.ts';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { Button } from '#site/components/ui/button.tsx';
import { Textarea } from '#site/components/ui/field.tsx';
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
import { sendKey } from './send-key.ts';

type Props = { number: string; plain?: PlainStart };

/** Asks for something else than what was booked. */
export function ChangeForm({ number, plain }: Props) {
  const w = words();
  const [key] = useState(sendKey);
  const { form, formProps, errors, problem, busy } = useForm({
    schema: () =>
      import('#collections/tickets/contract.ts').then((contract) => contract.requestModificationInput),
    read: (data) => ({ key: key.current(), what: data.get('what') ?? '', why: data.get('why') ?? '' }),
    send: async (input: RequestModificationInput) =>
      key.answered(await send<TicketDetailsView>(doors.modification(number), input)),
    onDone: async () => {
      showToast({ text: w.said.modification });
      await refreshAfter(form.current);
    },
  });
  useEffect(() => (form.current ? keepForm(form.current, 'modification') : undefined), [form]);
  return (
    <form {...formProps} id="modification-form" action={paths.ticket(number)} className="grid gap-3">
      <input type="hidden" name="form" value="modification" />
      <Textarea
        name="what"
        label={w.changes.what}
        hint={w.changes.whatHint}
        rows={2}
        required
        maxLength={1000}
        defaultValue={plain?.values.what}
        error={errors.what ?? plain?.fields.what}
      />
      <Textarea
        name="why"
        label={w.changes.why}
        optional
        rows={2}
        maxLength={1000}
        defaultValue={plain?.values.why}
        error={errors.why ?? plain?.fields.why}
      />
      <FormProblem problem={problem ?? asProblem(plain)} />
      <Button type="submit" className="justify-self-start" busy={busy}>
        {w.changes.submit}
      </Button>
    </form>
  );
}
