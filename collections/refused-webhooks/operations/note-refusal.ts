import { createHash } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { networkOf } from '#kernel/network.ts';
import { clientOf } from '#toolkit/input.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { RefusalReason } from '../rules/tally.ts';
import { tallyOf } from './tally-of.ts';

/**
 * Counts a refused call, in memory: whoever is refused, a stranger as a rule, makes this process write nothing and
 * ask no database. `storeRefusals` writes the counts down.
 * @param body null when it was not read to its end
 */
export function noteRefusal(req: PayloadRequest, reason: RefusalReason, body: Uint8Array | null): void {
  tallyOf(req.payload).add({
    at: nowOf(req),
    reason,
    network: networkOf(clientOf(req).ip),
    bodySha256: () => body && createHash('sha256').update(body).digest('hex'),
  });
}
