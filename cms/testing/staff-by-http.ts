import { seedPassword } from './filled-template.ts';
import { cookieHeader } from './people.ts';
import type { Answer, Portal } from './processes.ts';

export type Desk = { cookie: string };

/** One of the demo's staff, signed in. */
export async function demoStaff(portal: Portal, who: 'admin' | 'technician' | 'accounts'): Promise<Desk> {
  const answer = await portal.call('/api/desk/session/log-in', {
    body: { email: `${who}@quicktechpro.example`, password: seedPassword },
  });
  if (answer.status !== 200) throw new Error(`${who}: ${answer.status} ${answer.text}`);
  return { cookie: cookieHeader(answer.headers.getSetCookie()) };
}

/** A change at the desk. */
export function atDesk<Body = Record<string, unknown>>(
  portal: Portal,
  desk: Desk,
  where: string,
  body: unknown = {},
): Promise<Answer<Body>> {
  return portal.call<Body>(`/api/desk/${where}`, { body, cookie: desk.cookie });
}
