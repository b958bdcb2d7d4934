import type { FormEvent } from 'react';

/**
 * What a form of the panel takes so that it acts in the page, also for whoever sends it before the page is awake.
 *
 * Without an `action` such a press would load the page anew with all that was typed in its address.
 * React keeps it instead and hands it over when the form wakes; from then on `onSubmit` has it, which leaves the
 * fields as they are.
 */
export function alsoEarly(act: (typed: FormData) => Promise<void>) {
  return {
    action: act,
    onSubmit(event: FormEvent<HTMLFormElement>) {
      event.preventDefault();
      void act(new FormData(event.currentTarget));
    },
  };
}
