import { useEffect, useRef, useState } from 'react';
import type * as z from 'zod/mini';
import type { FieldProblems } from '#kernel/errors.ts';
import { type ApiResult, networkProblem, type Problem } from './api.ts';

type FormSpec<Schema extends z.ZodMiniType, Answer> = {
  /** Fetches the contract. It is asked for when the form is first used: who only reads a page need not load it. */
  schema: () => Promise<Schema>;
  /** What the form holds, in the shape of the contract, before it is checked. */
  read: (form: FormData) => unknown;
  send: (input: z.output<Schema>) => Promise<ApiResult<Answer>>;
  onDone: (answer: Answer, input: z.output<Schema>) => void;
};

/**
 * One way for every form of the site: the same rules as the server, problems beside their fields,
 * focus on the first of them, no second send while one is under way, and nothing typed is ever cleared.
 */
export function useForm<Schema extends z.ZodMiniType, Answer>(spec: FormSpec<Schema, Answer>) {
  const [errors, setErrors] = useState<FieldProblems>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [ready, setReady] = useState(false);
  const sending = useRef(false);
  const form = useRef<HTMLFormElement>(null);

  const rules = useRef<Promise<readonly [Schema, typeof import('./form-check.ts')]>>(undefined);

  /** The rules, fetched once; a fetch that failed is tried again the next time. */
  function fetchRules(): NonNullable<typeof rules.current> {
    rules.current ??= Promise.all([spec.schema(), import('./form-check.ts')]);
    rules.current.catch(() => {
      rules.current = undefined;
    });
    return rules.current;
  }

  useEffect(() => setReady(true), []);
  // After the problems are drawn, so that a screen reader hears the field together with its problem.
  useEffect(() => {
    if (Object.keys(errors).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  async function submit(event: { preventDefault(): void }): Promise<void> {
    event.preventDefault();
    if (sending.current || !form.current) return;
    const typed = spec.read(new FormData(form.current));
    sending.current = true;
    const checked = await check(typed);
    if (!checked) {
      sending.current = false;
      return;
    }
    setBusy(true);
    const result = await spec.send(checked.data);
    sending.current = false;
    setBusy(false);
    if (result.problem) {
      setErrors(result.problem.fields ?? {});
      setProblem(result.problem);
      return;
    }
    setErrors({});
    setProblem(null);
    spec.onDone(result.data as Answer, checked.data);
  }

  /** What fits the contract; otherwise says what does not. */
  async function check(typed: unknown): Promise<{ data: z.output<Schema> } | null> {
    const fetched = await fetchRules().catch(() => null);
    if (!fetched) {
      setProblem(networkProblem());
      return null;
    }
    const [schema, { problemsOf }] = fetched;
    const checked = schema.safeParse(typed);
    if (checked.success) return { data: checked.data };
    setProblem(null);
    setErrors(problemsOf(checked.error));
    return null;
  }

  /** Takes a problem away as soon as its field is touched. */
  function touched(event: { target: EventTarget | null }): void {
    const name = (event.target as HTMLInputElement | null)?.name;
    if (name && errors[name]) setErrors(({ [name]: _gone, ...others }) => others);
  }

  return {
    form,
    errors,
    problem,
    busy,
    ready,
    formProps: {
      ref: form,
      onSubmit: submit,
      onInput: touched,
      onFocus: () => void fetchRules().catch(() => undefined),
      noValidate: true,
      method: 'post' as const,
    },
  };
}
