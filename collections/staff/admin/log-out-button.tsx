'use client';

import { words } from './words.ts';

/** Ends the session itself, not only the cookie of this browser. */
export function LogOutButton() {
  async function logOut() {
    await fetch('/api/desk/session/log-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    window.location.assign('/admin/login');
  }
  return (
    <button className="desk-logout" onClick={logOut} type="button">
      {words().logOut}
    </button>
  );
}
