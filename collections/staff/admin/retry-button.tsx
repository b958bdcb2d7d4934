'use client';

import { useState } from 'react';
import { words } from './words.ts';

/** Gives a job that gave up its attempts again. */
export function RetryButton({ id }: { id: string }) {
  const [state, setState] = useState<'idle' | 'sending' | 'sent' | 'failed'>('idle');
  const text = words();
  async function tryAgain() {
    setState('sending');
    const response = await fetch(`/api/desk/jobs/${id}/retry`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }).catch(() => null);
    setState(response?.ok ? 'sent' : 'failed');
  }
  return (
    <>
      {state !== 'sent' && (
        <button className="desk-logout" disabled={state === 'sending'} onClick={tryAgain} type="button">
          {text.tryAgain}
        </button>
      )}
      <span aria-live="polite">
        {state === 'sent' && text.tryingAgain}
        {state === 'failed' && text.tryAgainFailed}
      </span>
    </>
  );
}
