import { useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';
import { problemsOf } from '#kernel/contract.ts';
import type { FieldProblems } from '#kernel/errors.ts';
import type { ApiResult, Problem } from './api.ts';

// The page's policy forbids code from text, which zod would try in order to be faster.
z.config({ jitless: true });

type FormSpec<Schema extends z.ZodMiniType, Answer> = {
  schema: Schema;
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

  useEffect(() => setReady(true), []);
  // After the problems are drawn, so that a screen reader hears the field together with its problem.
  useEffect(() => {
    if (Object.keys(errors).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  async function submit(event: { preventDefault(): void }): Promise<void> {
    event.preventDefault();
    if (sending.current || !form.current) return;
    const checked = spec.schema.safeParse(spec.read(new FormData(form.current)));
    if (!checked.success) {
      setProblem(null);
      setErrors(problemsOf(checked.error));
      return;
    }
    sending.current = true;
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
    formProps: { ref: form, onSubmit: submit, onInput: touched, noValidate: true, method: 'post' as const },
  };
}
