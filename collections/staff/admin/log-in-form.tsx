'use client';

import { type FormEvent, useEffect, useState } from 'react';
import { words } from './words.ts';

/** Staff log in through the identity, not through Payload's own password. */
export function LogInForm() {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const text = words();

  useEffect(wearTheBrowsersTheme, []);

  async function logIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const { email, password } = Object.fromEntries(new FormData(event.currentTarget));
    try {
      const response = await fetch('/api/desk/session/log-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password }),
      });
      if (response.ok) {
        const wanted = new URLSearchParams(window.location.search).get('redirect') ?? '';
        window.location.assign(/^\/admin(\/|$)/.test(wanted) ? wanted : '/admin');
        return;
      }
      const body = (await response.json().catch(() => null)) as { error?: { message?: string } } | null;
      setProblem(body?.error?.message ?? text.unreachable);
    } catch {
      setProblem(text.unreachable);
    }
    setBusy(false);
  }

  return (
    <form className="desk-form" onSubmit={logIn}>
      {problem && (
        <p className="desk-problem" role="alert">
          {problem}
        </p>
      )}
      <label>
        {text.email}
        <input autoComplete="username" name="email" required type="email" />
      </label>
      <label>
        {text.password}
        <input autoComplete="current-password" name="password" required type="password" />
      </label>
      <button disabled={busy} type="submit">
        {busy ? text.loggingIn : text.logIn}
      </button>
    </form>
  );
}

/** Payload tells the page of somebody whom it does not know yet no theme of hers, and leaves it light. */
function wearTheBrowsersTheme(): void {
  if (/(^|; )[\w-]+-theme=/.test(document.cookie)) return;
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.setAttribute('data-theme', dark ? 'dark' : 'light');
}
