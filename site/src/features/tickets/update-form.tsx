import { useEffect, useState } from 'react';
import { contactMethods } from '#collections/customers/choices.ts';
import type { UpdateInfoInput } from '#collections/tickets/contract.ts';
import type { AttachmentView } from '#collections/tickets/files-view.ts';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import { Button, LinkButton } from '#site/components/ui/button.tsx';
import { Input } from '#site/components/ui/field.tsx';
import { Notice } from '#site/components/ui/notice.tsx';
import { RadioCards } from '#site/components/ui/radio-cards.tsx';
import { AttachmentsField } from '#site/features/attachments/attachments-field.tsx';
import { isBusy } from '#site/features/attachments/upload-queue.ts';
import { useUploads } from '#site/features/attachments/use-uploads.ts';
import { FormProblem } from '#site/features/customers/form-problem.tsx';
import { RichTextField } from '#site/features/rich-text/rich-text-field.tsx';
import { send } from '#site/lib/api.ts';
import { phoneText } from '#site/lib/format.ts';
import { keepWork, onSessionEnding, takeWork } from '#site/lib/kept-work.ts';
import { paths, withQuery } from '#site/lib/paths.ts';
import { useForm } from '#site/lib/use-form.ts';
import { words } from '#site/messages/tickets.ts';
import { keepForm } from '#site/scripts/kept-forms.ts';
import { doors } from './doors.ts';

type Props = {
  ticket: Pick<TicketDetailsView, 'number' | 'subject' | 'description' | 'urgency' | 'contact' | 'revision'>;
  limit: number;
};

const urgencies = ['low', 'normal', 'high', 'urgent'] as const;
const times = ['any', 'morning', 'afternoon', 'evening'] as const;

/** Describes anew what was booked, until somebody begins to work on it. */
export function UpdateForm({ ticket, limit }: Props) {
  const all = words();
  const w = all.update;
  const { number, contact } = ticket;
  const [description, setDescription] = useState<unknown>(ticket.description);
  const [round, setRound] = useState(0);
  const [files, setFiles] = useState<AttachmentView[]>([]);
  const uploads = useUploads([], setFiles, 'update-files');
  const { form, formProps, errors, problem, busy, ready } = useForm({
    schema: () => import('#collections/tickets/contract.ts').then((contract) => contract.updateInfoInput),
    read: (data) => ({
      revision: ticket.revision,
      subject: data.get('subject') ?? '',
      description,
      urgency: data.get('urgency') ?? '',
      contact: {
        name: data.get('contact.name') ?? '',
        phone: data.get('contact.phone') ?? '',
        email: data.get('contact.email') ?? '',
        method: data.get('contact.method') ?? '',
        time: data.get('contact.time') ?? '',
      },
      attachments: files.map(({ id }) => id),
    }),
    send: (input: UpdateInfoInput) => send<TicketDetailsView>(doors.update(number), input),
    onDone: () => location.assign(withQuery(paths.ticket(number), { said: 'update' })),
  });

  useEffect(() => (form.current ? keepForm(form.current, 'update') : undefined), [form]);
  useEffect(() => {
    const kept = takeWork<unknown>('update-description');
    if (!kept) return;
    setDescription(kept);
    setRound(1);
  }, []);
  useEffect(() => onSessionEnding(() => keepWork('update-description', description)), [description]);

  const sending = isBusy(uploads.items);
  return (
    <form {...formProps} className="grid gap-6">
      <Input
        name="subject"
        label={w.subject}
        defaultValue={ticket.subject}
        maxLength={200}
        required
        error={errors.subject}
      />
      <RichTextField
        key={round}
        id="description"
        label={w.description}
        hint={w.descriptionHint}
        value={description}
        max={limit}
        error={errors.description}
        onChange={setDescription}
        onBlur={() => undefined}
      />
      <AttachmentsField uploads={uploads} error={errors.attachments} />
      <RadioCards
        name="urgency"
        legend={w.urgency}
        columns={2}
        defaultValue={ticket.urgency}
        error={errors.urgency}
        options={urgencies.map((value) => ({ value, label: all.urgencies[value] }))}
      />
      <h2>{w.contact}</h2>
      <Input
        name="contact.name"
        label={w.name}
        autoComplete="name"
        defaultValue={contact.name}
        required
        error={errors['contact.name']}
      />
      <div className="grid items-start gap-6 tab:grid-cols-2">
        <Input
          name="contact.phone"
          label={w.phone}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          defaultValue={phoneText(contact.phone)}
          required
          error={errors['contact.phone']}
        />
        <Input
          name="contact.email"
          label={w.email}
          type="email"
          inputMode="email"
          autoComplete="email"
          defaultValue={contact.email}
          required
          error={errors['contact.email']}
        />
      </div>
      <RadioCards
        name="contact.method"
        legend={w.method}
        columns={3}
        defaultValue={contact.method}
        error={errors['contact.method']}
        options={contactMethods.map((value) => ({ value, label: all.details.methods[value] }))}
      />
      <RadioCards
        name="contact.time"
        legend={w.time}
        columns={2}
        defaultValue={contact.time}
        error={errors['contact.time']}
        options={times.map((value) => ({ value, label: all.details.times[value] }))}
      />
      <FormProblem problem={problem}>
        {(problem?.code === 'conflict' || problem?.code === 'illegal_move') && (
          <a href={paths.ticket(number)} target="_blank" rel="noopener">
            {w.newest}
          </a>
        )}
      </FormProblem>
      {sending && (
        <Notice tone="info">
          <p>{w.filesOnTheirWay}</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" busy={busy} busyLabel={w.busy} disabled={!ready || sending}>
          {w.save}
        </Button>
        <LinkButton href={paths.ticket(number)}>{w.back}</LinkButton>
      </div>
    </form>
  );
}
