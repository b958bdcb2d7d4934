import { useEffect, useState } from 'react';
import { time } from '#site/lib/format.ts';
import { words } from '#site/messages/booking.ts';
import type { SaveState } from './use-draft.ts';

/** Where the draft is. Seen all the time, read out only when it changes its place. */
export function SaveLine({ state }: { state: SaveState }) {
  const w = words().draft;
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    if (state.at === 'saved') setSpoken(w.savedSpoken);
    if (state.at === 'device') setSpoken(w.deviceSpoken);
  }, [state.at, w]);
  const text = {
    none: '',
    saving: w.saving,
    device: w.device,
    saved: state.at === 'saved' ? w.saved(time(state.time)) : '',
  }[state.at];
  return (
    <>
      <span className="num text-sm text-ink-2" aria-hidden="true">
        {text}
      </span>
      <span className="sr-only" role="status">
        {spoken}
      </span>
    </>
  );
}
