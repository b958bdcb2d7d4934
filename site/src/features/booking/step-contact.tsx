import { contactMethods } from '#collections/customers/choices.ts';
import { contactTimes } from '#collections/tickets/contract.ts';
import { Input } from '#site/components/ui/field.tsx';
import { RadioCards } from '#site/components/ui/radio-cards.tsx';
import { words } from '#site/messages/booking.ts';
import type { BookingForm } from './form.ts';
import type { StepProps } from './step-props.ts';

/** Whom to call or write to about this booking, how and when. */
export function StepContact({ form, problems, change }: StepProps) {
  const w = words().contact;
  const { contact } = form;
  const set = (part: Partial<BookingForm['contact']>) => change({ contact: { ...contact, ...part } });
  return (
    <>
      <p className="text-md text-ink-2">{w.hint}</p>
      <Input
        name="contact.name"
        label={w.name}
        value={contact.name}
        error={problems['contact.name']}
        autoComplete="name"
        required
        onChange={(event) => set({ name: event.target.value })}
      />
      <div className="grid items-start gap-6 desk:grid-cols-2">
        <Input
          name="contact.phone"
          label={w.phone}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          value={contact.phone}
          error={problems['contact.phone']}
          required
          onChange={(event) => set({ phone: event.target.value })}
        />
        <Input
          name="contact.email"
          label={w.email}
          type="email"
          inputMode="email"
          autoComplete="email"
          value={contact.email}
          error={problems['contact.email']}
          required
          onChange={(event) => set({ email: event.target.value })}
        />
      </div>
      <RadioCards
        name="contact.method"
        legend={w.method}
        columns={3}
        error={problems['contact.method']}
        value={contact.method || null}
        onChange={(method) => set({ method })}
        options={contactMethods.map((value) => ({ value, label: w.methods[value] }))}
      />
      <RadioCards
        name="contact.time"
        legend={w.time}
        columns={2}
        error={problems['contact.time']}
        value={contact.time || null}
        onChange={(time) => set({ time })}
        options={contactTimes.map((value) => ({ value, ...w.times[value] }))}
      />
    </>
  );
}
