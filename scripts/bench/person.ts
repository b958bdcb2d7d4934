export type Session = { cookie: string };

/** Logs in as a page does. @returns the cookie of the session */
export async function logIn(
  origin: string,
  given: { audience: 'portal' | 'desk'; email: string; password: string },
): Promise<string> {
  const { audience, email, password } = given;
  const response = await fetch(`${origin}/api/${audience}/session/log-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password, ...(audience === 'portal' ? { remember: false } : {}) }),
  });
  if (!response.ok) throw new Error(`${email} cannot log in: ${response.status} ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** Posts JSON through the front door as a page does. @throws Error with the answer when it is no success */
export async function post<T>(origin: string, path: string, cookie: string, body: unknown): Promise<T> {
  const response = await fetch(origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, cookie },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
