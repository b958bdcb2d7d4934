import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BookedView, BookingView } from '#collections/tickets/booking-view.ts';
import type { FieldProblems } from '#kernel/errors.ts';
import { filesOf, isBusy, mayRetry } from '#site/features/attachments/upload-queue.ts';
import { useUploads } from '#site/features/attachments/use-uploads.ts';
import { usePayment } from '#site/features/payment/use-payment.ts';
import { send } from '#site/lib/api.ts';
import { paths } from '#site/lib/paths.ts';
import { words as fileWords } from '#site/messages/attachments.ts';
import { afterPress, watchPresses } from './after-press.ts';
import { groupOfField, problemsOf, problemsOfStep, stepOfField } from './check.ts';
import { doors } from './doors.ts';
import { type Draft, readDraft } from './draft.ts';
import { begin, type Flow, type FlowEvent, type FormStep, move } from './flow.ts';
import { type BookingForm, chosenAgain, emptyForm, filledFrom, inputOf, type Prefill } from './form.ts';
import { useDraft } from './use-draft.ts';
import { useTemplates } from './use-templates.ts';

export type BookingOptions = { view: BookingView; owner: string; asked: string | null; prefill: Prefill };

/** Everything that happens while one books: what the form holds, where one is, what is kept, what is sent. */
export function useBooking({ view, owner, asked, prefill }: BookingOptions) {
  const empty = useMemo(() => prefilled(emptyForm(view.contact), view, prefill), [view, prefill]);
  const start = useMemo(() => (view.draft ? readDraft(view.draft.data, empty) : null), [view, empty]);
  const [form, setForm] = useState<BookingForm>(() => offered(start?.form ?? empty, view));
  const [bookingKey, setBookingKey] = useState(start?.bookingKey ?? '');
  const [flow, setFlow] = useState<Flow>(() =>
    begin(asked ?? start?.step ?? null, completeIn(offered(start?.form ?? empty, view))),
  );
  // It stays in the address: until something is typed a reload begins with what it asks for.
  const again = prefill.again?.number;
  const [problems, setProblems] = useState<FieldProblems>({});
  const [notice, setNotice] = useState<string | null>(null);
  const [edits, setEdits] = useState(0);
  const asksFor = { again, template: edits > 0 ? undefined : prefill.template?.id };
  const [generation, setGeneration] = useState(0);
  const [sending, setSending] = useState(false);
  const [tried, setTried] = useState(0);
  const latest = useRef({ form, flow, asksFor });
  latest.current = { form, flow, asksFor };
  const templates = useTemplates({ start: prefill.template ?? null, isBegun: start !== null, form, put });

  const uploads = useUploads(form.attachments, (attachments) => change({ attachments }));
  const payment = usePayment((number) => location.assign(`${paths.ticket(number)}?booked=1`));
  const step = flow.step === 'confirmation' ? 'payment' : flow.step;
  const kept = useDraft({
    owner,
    empty,
    server: view.draft,
    draft: { v: 1, bookingKey, step, form },
    edits,
    onReplace: replace,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: once; `go` reads what is current from a ref
  useEffect(() => {
    setBookingKey((key) => key || crypto.randomUUID());
    const back = () => {
      const to = new URLSearchParams(location.search).get('step') ?? 'service';
      go({ type: 'go', to }, 'stay');
    };
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);

  // The address bar says where one is, also when a link asked for more than was filled in.
  useEffect(() => {
    if (flow.ticket !== null) history.replaceState(null, '', paths.newTicket({ ticket: flow.ticket }));
    else if (new URLSearchParams(location.search).get('step') !== flow.step)
      history.replaceState(null, '', paths.newTicket({ step: flow.step, ...latest.current.asksFor }));
  }, [flow]);

  function change(part: Partial<BookingForm>): void {
    setForm((before) => ({ ...before, ...part }));
    setEdits((n) => n + 1);
    setNotice(null);
    const after = { ...latest.current.form, ...part };
    setProblems((before) => stillWrong(before, after, Object.keys(part)));
  }

  /** Puts another content into the form, which begins anew with it. */
  function put(content: BookingForm): void {
    change(offered(content, view));
    setGeneration((n) => n + 1);
  }

  function replace(draft: Draft): void {
    templates.interrupted();
    const shown = offered(draft.form, view);
    setForm(shown);
    setBookingKey(draft.bookingKey);
    setProblems({});
    setGeneration((n) => n + 1);
    uploads.replace(shown.attachments);
    setFlow(
      begin(
        new URLSearchParams(location.search).get('step') === 'service' || !asked ? draft.step : asked,
        completeIn(shown),
      ),
    );
  }

  /** Moves on and leaves a trace in the browser's history, so that its back button goes step by step. */
  function go(event: FlowEvent, trace: 'push' | 'stay' = 'push'): void {
    const { form: now, flow: from } = latest.current;
    const to = move(from, event, completeIn(now));
    if (to === from) return;
    setFlow(to);
    setProblems({});
    setNotice(null);
    setEdits((n) => n + (n > 0 ? 1 : 0));
    if (trace === 'push' && to.step !== from.step)
      history.pushState(null, '', paths.newTicket({ step: to.step, ...latest.current.asksFor }));
  }

  function next(): void {
    const found = problemsOfStep(form, step);
    setProblems(found);
    setTried((n) => n + 1);
    if (Object.keys(found).length === 0) go({ type: 'next' });
  }

  // A field may be left by pressing a button: its problem is shown when the button has been let go.
  useEffect(watchPresses, []);
  const leave = useCallback((field: string): void => {
    afterPress(() => {
      const group = groupOfField(field);
      if (!group || stepOfField(field) !== latest.current.flow.step) return;
      const problem = problemsOf(latest.current.form, group)[field];
      setProblems(({ [field]: _before, ...others }) => (problem ? { ...others, [field]: problem } : others));
    });
  }, []);

  async function pay(): Promise<void> {
    if (sending) return;
    if (flow.ticket !== null) {
      await payment.pay({ ticketNumber: flow.ticket });
      return;
    }
    const w = fileWords();
    if (isBusy(uploads.items)) return setNotice(w.busy);
    if (uploads.items.some((item) => item.at === 'failed' && mayRetry(item.problem)))
      return setNotice(w.failed);
    setSending(true);
    setNotice(null);
    const sent = { ...form, attachments: filesOf(uploads.items) };
    const { data, problem } = await send<BookedView>(doors.book, inputOf(sent, bookingKey));
    setSending(false);
    if (data) {
      kept.finish();
      go({ type: 'booked', ticket: data.number }, 'stay');
      await payment.pay({ ticketNumber: data.number });
      return;
    }
    if (problem.code === 'conflict') setBookingKey(crypto.randomUUID());
    const wrong = Object.keys(problem.fields ?? {});
    const where = wrong[0] && stepOfField(wrong[0]);
    if (where && where !== 'payment') {
      go({ type: 'go', to: where });
      setProblems(problem.fields ?? {});
      setTried((n) => n + 1);
    } else if (problem.code !== 'not_signed_in') setNotice(problem.message);
  }

  async function startOver(): Promise<void> {
    for (const item of uploads.items) uploads.remove(item);
    setForm(prefilled(emptyForm(view.contact), view, {}));
    setBookingKey(crypto.randomUUID());
    setGeneration((n) => n + 1);
    setProblems({});
    setEdits(0);
    setFlow({ step: 'service', ticket: null });
    await kept.forget();
  }

  return {
    form,
    flow,
    step,
    problems,
    notice,
    edits,
    generation,
    sending,
    tried,
    uploads,
    payment,
    kept,
    tier: view.tiers.find(({ key }) => key === form.tier),
    ...templates,
    templates: view.templates,
    devices: view.devices,
    change,
    go,
    next,
    leave,
    pay,
    startOver,
  };
}

export type Booking = ReturnType<typeof useBooking>;

function completeIn(form: BookingForm) {
  return (step: FormStep) => Object.keys(problemsOfStep(form, step)).length === 0;
}

/** Problems that a change has mended go at once; new ones wait until the field is left. */
function stillWrong(before: FieldProblems, form: BookingForm, changed: string[]): FieldProblems {
  return Object.fromEntries(
    Object.entries(before).flatMap(([path, problem]) => {
      const group = groupOfField(path);
      if (!group || !changed.includes(path.split('.')[0] ?? '')) return [[path, problem]];
      const now = problemsOf(form, group)[path];
      return now ? [[path, now]] : [];
    }),
  );
}

/** A service level that is not offered any more, or a device that is gone, has to be chosen again. */
function offered(form: BookingForm, view: BookingView): BookingForm {
  const isTier = view.tiers.some(({ key }) => key === form.tier);
  const isDevice = form.deviceId === 'new' || view.devices.some(({ id }) => id === form.deviceId);
  return { ...form, tier: isTier ? form.tier : '', deviceId: isDevice ? form.deviceId : '' };
}

function prefilled(
  form: BookingForm,
  view: BookingView,
  { tier = '', category = '', again, template }: Prefill,
): BookingForm {
  if (again) return offered(chosenAgain(form, again), view);
  if (template) return offered(filledFrom(form, template), view);
  const known = readDraft(
    { v: 1, bookingKey: '00000000-0000-4000-8000-000000000000', form: { category } },
    form,
  );
  const only = view.tiers.length === 1 ? (view.tiers[0]?.key ?? '') : '';
  return offered({ ...form, tier: tier || only, category: known?.form.category ?? '' }, view);
}
