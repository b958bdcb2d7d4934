import type { PayloadRequest } from 'payload';
import type { RateLimits } from './limits.ts';
import type { Ports } from './ports.ts';

/** The adapters that the config introduced. */
export function portsOf(req: PayloadRequest): Ports & { limits: RateLimits } {
  return req.payload.config.custom.ports as Ports & { limits: RateLimits };
}

/** The current instant by the portal's clock. */
export function nowOf(req: PayloadRequest): Date {
  return portsOf(req).clock.now();
}
