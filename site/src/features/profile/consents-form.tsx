import { type ChangeEvent, useEffect, useState } from 'react';
import type { ConsentChoices } from '#collections/consents/contract.ts';
import { Button } from '#site/components/ui/button.tsx';
import { Checkbox } from '#site/components/ui/field.tsx';
import { Notice } from '#site/components/ui/notice.tsx';
import { FormProblem } from '#site/features/customers/form-problem.tsx';
import { type Problem, send } from '#site/lib/api.ts';
import { words } from '#site/messages/profile.ts';
import { doors } from './doors.ts';

/** What she agreed to at the registration, each on its own, to be given and taken back as easily. */
export function ConsentsForm({ consents }: { consents: ConsentChoices }) {
  const w = words().consents;
  const [choices, setChoices] = useState(consents);
  const [at, setAt] = useState<'idle' | 'saving' | 'saved'>('idle');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);

  async function save(event: { preventDefault(): void }): Promise<void> {
    event.preventDefault();
    if (at === 'saving') return;
    setAt('saving');
    const { data, problem: refused } = await send<ConsentChoices>(doors.consents, choices, { method: 'PUT' });
    setProblem(refused ?? null);
    setAt(refused ? 'idle' : 'saved');
    if (data) setChoices({ whatsapp: data.whatsapp, marketing: data.marketing });
  }

  const box = (name: keyof ConsentChoices) => ({
    name,
    checked: choices[name],
    disabled: !ready,
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      setAt('idle');
      setChoices({ ...choices, [name]: event.target.checked });
    },
  });
  return (
    <form onSubmit={save} method="post" className="grid gap-2">
      <Checkbox {...box('whatsapp')} label={w.whatsapp} />
      <Checkbox {...box('marketing')} label={w.marketing} />
      <p className="text-sm text-ink-2">{w.service}</p>
      <div className="mt-2 grid gap-4">
        {at === 'saved' && <Notice tone="ok">{w.saved}</Notice>}
        <FormProblem problem={problem} />
        <div>
          <Button
            type="submit"
            busy={at === 'saving'}
            busyLabel={words().busy}
            disabled={!ready}
            className="max-tab:w-full"
          >
            {w.submit}
          </Button>
        </div>
      </div>
    </form>
  );
}
