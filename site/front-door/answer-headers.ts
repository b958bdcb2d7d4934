import type { ServerResponse } from 'node:http';
import { securityHeaders } from '#site/lib/security-headers.ts';
import type { Route } from './routes.ts';

/**
 * Headers that every answer has unless the server behind says otherwise. Pages bring their own policy with hashes,
 * the panel brings one with a nonce (`cms/proxy.ts`); the sandbox shows itself inside the check-out.
 */
export function setDefaults(
  res: ServerResponse,
  given: { to: Route['to']; publicUrl: string; requestId: string },
): void {
  for (const [name, value] of Object.entries(securityHeaders(given.publicUrl))) {
    if (given.to === 'sandbox' && framing.has(name.toLowerCase())) continue;
    res.setHeader(name, value);
  }
  res.setHeader('x-request-id', given.requestId);
  if (given.to !== 'sandbox') res.setHeader('content-security-policy', "frame-ancestors 'none'");
}

const framing = new Set(['x-frame-options', 'cross-origin-opener-policy', 'permissions-policy']);
