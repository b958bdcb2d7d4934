import type { PayloadRequest } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import { clientOf } from './input.ts';
import type { LimitName } from './limits.ts';
import { requestIdOf } from './responses.ts';
import { refusals } from './words.ts';

/** The refusal of who did something too often, and a line in the log. @param wait seconds */
export function tooOften(
  req: PayloadRequest,
  { limit, wait, account }: { limit: LimitName; wait: number; account?: string },
): DomainError {
  const { ip } = clientOf(req);
  req.payload.logger.warn(
    { security: true, requestId: requestIdOf(req), path: req.pathname, limit, wait, ip, account },
    'a limit was reached',
  );
  const minutes = Math.ceil(wait / 60);
  return new DomainError('too_many_requests', refusals().tooOften(minutes), { retryAfterSeconds: wait });
}
