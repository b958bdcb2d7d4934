import { useState } from 'react';
import { Button } from '#site/components/ui/button.tsx';
import { Dialog } from '#site/components/ui/dialog.tsx';
import { Field, Input } from '#site/components/ui/field.tsx';
import { Icon } from '#site/components/ui/icon.tsx';
import { chevronDown } from '#site/components/ui/icons.ts';
import { Notice } from '#site/components/ui/notice.tsx';
import { selectControl } from '#site/components/ui/recipes/field.ts';
import { doors } from '#site/features/templates/doors.ts';
import { send } from '#site/lib/api.ts';
import { rupees } from '#site/lib/format.ts';
import { paths } from '#site/lib/paths.ts';
import { showToast } from '#site/lib/toast.ts';
import { words } from '#site/messages/templates.ts';
import { type BookingForm, contentOf } from './form.ts';
import type { Booking } from './use-booking.ts';

/** A booking has been begun before the template was asked for: it is offered on whatever step that booking is. */
export function TemplateOffer({ booking }: { booking: Booking }) {
  const w = words().begin;
  const { offer } = booking;
  if (!offer || booking.flow.ticket !== null) return null;
  return (
    <Notice tone="info">
      <p>{w.offer(offer.name)}</p>
      <Button className="mt-2" onClick={() => booking.fillFrom(offer)}>
        {w.instead}
      </Button>
    </Notice>
  );
}

/** On the first step: what a booking can begin with, and what is different from when it was saved. */
export function BeginWith({ booking }: { booking: Booking }) {
  const w = words().begin;
  const { templates, from } = booking;
  const [chosen, setChosen] = useState('');
  const [busy, setBusy] = useState(false);
  if (templates.length === 0) return null;
  const groups = [
    { label: words().own, items: templates.filter((one) => one.own) },
    { label: words().provided, items: templates.filter((one) => !one.own) },
  ];
  async function fill(): Promise<void> {
    setBusy(true);
    await booking.fillFromSaved(chosen);
    setBusy(false);
  }
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-60">
          <Field id="template" label={w.label}>
            {(wiring) => (
              <span className="relative block">
                <select
                  className={selectControl}
                  {...wiring}
                  value={chosen}
                  onChange={(event) => setChosen(event.target.value)}
                >
                  <option value="">{w.choose}</option>
                  {groups
                    .filter(({ items }) => items.length > 0)
                    .map((group) => (
                      <optgroup key={group.label} label={group.label}>
                        {group.items.map((one) => (
                          <option key={one.id} value={one.id}>
                            {one.name}
                          </option>
                        ))}
                      </optgroup>
                    ))}
                </select>
                <Icon
                  icon={chevronDown}
                  className="pointer-events-none absolute top-3.5 right-3 text-ink-2"
                />
              </span>
            )}
          </Field>
        </div>
        <Button disabled={chosen === '' || busy} onClick={() => void fill()}>
          {w.do}
        </Button>
        <a href={paths.templates()} className="inline-flex min-h-11 items-center text-md">
          {w.manage}
        </a>
      </div>
      {from?.change?.kind === 'gone' && !booking.form.tier && (
        <Notice tone="wait">{w.gone(from.change.tierName)}</Notice>
      )}
      {from?.change?.kind === 'price' && from.tier === booking.form.tier && (
        <Notice tone="wait">{w.price(rupees(from.change.was), rupees(from.change.now))}</Notice>
      )}
    </div>
  );
}

/** Keeps what is written so far under a name; the booking goes on. */
export function SaveAsTemplate({ form }: { form: BookingForm }) {
  const w = words();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  async function save(): Promise<void> {
    setBusy(true);
    const answer = await send(doors.save, { name, content: contentOf(form) });
    setBusy(false);
    setProblem(answer.problem && (answer.problem.fields?.name ?? answer.problem.message));
    if (answer.problem) return;
    setOpen(false);
    setName('');
    showToast({ text: w.done.saved });
  }
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        {w.save}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={w.save}
        text={w.saveText}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{w.cancel}</Button>
            <Button variant="primary" disabled={busy} onClick={() => void save()}>
              {w.save}
            </Button>
          </>
        }
      >
        <Input
          name="template-name"
          label={w.name}
          hint={w.nameHint}
          error={problem}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Dialog>
    </>
  );
}
