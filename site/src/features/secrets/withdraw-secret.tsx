import { useRef, useState } from 'react';
import type { SecretEnd } from '#collections/secret-drops/view.ts';
import { Button } from '#site/components/ui/button.tsx';
import { send } from '#site/lib/api.ts';
import { refreshAfter } from '#site/lib/live.ts';
import { showToast } from '#site/lib/toast.ts';
import { words } from '#site/messages/secrets.ts';
import { doors } from './doors.ts';

/** Takes back what nobody has read yet. */
export function WithdrawSecret({ id }: { id: string }) {
  const w = words();
  const place = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  async function withdraw(): Promise<void> {
    setBusy(true);
    const { problem } = await send<SecretEnd>(doors.withdraw(id), {});
    setBusy(false);
    showToast({ text: problem?.message ?? w.withdrawn });
    await refreshAfter(place.current);
  }
  return (
    <div ref={place}>
      <Button variant="quiet" className="-ml-4" busy={busy} onClick={() => void withdraw()}>
        {w.withdraw}
      </Button>
    </div>
  );
}
