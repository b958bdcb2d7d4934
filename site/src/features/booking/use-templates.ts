import { useState } from 'react';
import type { TemplateStart } from '#collections/ticket-templates/view.ts';
import { doors } from '#site/features/templates/doors.ts';
import { get } from '#site/lib/api.ts';
import { showToast } from '#site/lib/toast.ts';
import { words } from '#site/messages/templates.ts';
import { type BookingForm, filledFrom } from './form.ts';

type Options = {
  /** What the address asks to begin with. */
  start: TemplateStart | null;
  /** A draft was there before, which is not written over unasked. */
  isBegun: boolean;
  form: BookingForm;
  put: (form: BookingForm) => void;
};

/** Which template the form was filled in from, and filling it in from another one, with a way back. */
export function useTemplates({ start, isBegun, form, put }: Options) {
  const [from, setFrom] = useState<TemplateStart | null>(isBegun ? null : start);
  const [offer, setOffer] = useState<TemplateStart | null>(isBegun ? start : null);

  function fillFrom(template: TemplateStart): void {
    const w = words().begin;
    const before = { form, from };
    put(filledFrom(form, template));
    setFrom(template);
    setOffer(null);
    const undo = () => {
      put(before.form);
      setFrom(before.from);
      showToast({ text: w.taken });
    };
    showToast({ text: w.filled(template.name), undo });
  }

  return {
    from,
    offer,
    fillFrom,
    async fillFromSaved(id: string): Promise<void> {
      const { data, problem } = await get<TemplateStart>(doors.one(id));
      if (data) fillFrom(data);
      else if (problem.code !== 'not_signed_in') showToast({ text: problem.message, tone: 'bad' });
    },
    /** A draft of before has taken the form: the template is offered, not lost. */
    interrupted(): void {
      setFrom(null);
      setOffer(start);
    },
  };
}
