import type { BookingView } from '#collections/tickets/booking-view.ts';
import type { FieldProblems } from '#kernel/errors.ts';
import type { BookingForm } from './form.ts';

/** What every step gets: the form, its problems, and how to change it. */
export type StepProps = {
  view: BookingView;
  form: BookingForm;
  problems: FieldProblems;
  change: (part: Partial<BookingForm>) => void;
};
