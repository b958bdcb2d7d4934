import { useEffect, useState } from 'react';
import type { CustomerMoveInput } from '#collections/tickets/contract.ts';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
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

type Props = { number: string; move: 'not_yet' | 'reopen'; plain?: PlainStart };

/** Says in her own words what is not solved: the ticket is taken up again with it. */
export function WordsForm({ number, move, plain }: Props) {
  const w = words();
  const [key] = useState(sendKey);
  const { form, formProps, errors, problem, busy } = useForm({
    schema: () => import('#collections/tickets/contract.ts').then((contract) => contract.customerMoveInput),
    read: (data) => ({ move, key: key.current(), body: plainToRichText(String(data.get('body') ?? '')) }),
    send: async (input: CustomerMoveInput) =>
      key.answered(await send<TicketDetailsView>(doors.move(number), input)),
    onDone: async () => {
      showToast({ text: w.said[move] });
      await refreshAfter(form.current);
    },
  });
  useEffect(() => (form.current ? keepForm(form.current, move) : undefined), [form, move]);
  return (
    <form {...formProps} id={`${move}-form`} action={paths.ticket(number)} className="grid gap-3">
      <input type="hidden" name="form" value={move} />
      <Textarea
        id={`${move}-body`}
        name="body"
        label={w.again.label}
        hint={w.again.hint}
        rows={3}
        required
        maxLength={20_000}
        defaultValue={plain?.values.body}
        error={errors.body ?? plain?.fields.body}
      />
      <FormProblem problem={problem ?? asProblem(plain)} />
      <Button type="submit" variant="primary" className="justify-self-start" busy={busy}>
        {w.again.submit}
      </Button>
    </form>
  );
}
