/** The steps of booking, in their order. The last one is the page of the ticket. */
export const steps = ['service', 'details', 'contact', 'payment', 'confirmation'] as const;
export type Step = (typeof steps)[number];
export type FormStep = Exclude<Step, 'confirmation'>;

/** Once a ticket is booked nothing but paying is left; what was filled in belongs to the ticket. */
export type Flow = { step: Step; ticket: string | null };

export type FlowEvent =
  | { type: 'next' }
  | { type: 'back' }
  /** By the stepper, a link of the summary, the address bar or the browser's history. */
  | { type: 'go'; to: string | null }
  | { type: 'booked'; ticket: string }
  | { type: 'paid' };

/** Whether the fields of a step are filled in without problems. */
export type Complete = (step: FormStep) => boolean;

/** The first step that is not complete; as far as one may go. */
export function furthest(complete: Complete): FormStep {
  for (const step of ['service', 'details', 'contact'] as const) if (!complete(step)) return step;
  return 'payment';
}

/** Where to begin: on the step that was asked for, unless one before it is not complete. */
export function begin(asked: string | null, complete: Complete): Flow {
  return move({ step: 'service', ticket: null }, { type: 'go', to: asked }, complete);
}

/** The next state. An event that is not possible changes nothing. */
export function move(flow: Flow, event: FlowEvent, complete: Complete): Flow {
  if (flow.step === 'confirmation') return flow;
  switch (event.type) {
    case 'next':
      return flow.step === 'payment' || !complete(flow.step)
        ? flow
        : at(flow, steps[steps.indexOf(flow.step) + 1], complete);
    case 'back':
      return at(flow, steps[steps.indexOf(flow.step) - 1], complete);
    case 'go':
      return at(flow, event.to, complete);
    case 'booked':
      return flow.step === 'payment' ? { step: 'payment', ticket: event.ticket } : flow;
    case 'paid':
      return flow.ticket === null ? flow : { ...flow, step: 'confirmation' };
    default:
      return flow;
  }
}

function at(flow: Flow, to: string | null | undefined, complete: Complete): Flow {
  if (flow.ticket !== null || !isFormStep(to)) return flow;
  const limit = furthest(complete);
  const step = steps.indexOf(to) <= steps.indexOf(limit) ? to : limit;
  return step === flow.step ? flow : { ...flow, step };
}

/** True for a step of the form, paying among them; the page of the ticket is none. */
export function isFormStep(step: unknown): step is FormStep {
  return step !== 'confirmation' && (steps as readonly unknown[]).includes(step);
}
