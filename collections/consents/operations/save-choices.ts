import type { PayloadRequest } from 'payload';
import { privacyVersion } from '#collections/legal-notices/operations/versions-for-consent.ts';
import { DomainError } from '#kernel/errors.ts';
import { inTransaction, lockRow, query, sql } from '#toolkit/database.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { refusals } from '#toolkit/words.ts';
import type { ConsentChoices } from '../contract.ts';
import { loadChoices } from '../views/load-choices.ts';

/**
 * Gives or takes back consents (DPDP Act 2023, s. 6: as easily one as the other). Writes a row for what changed and
 * nothing for what did not; what was written before stays.
 * @returns what is agreed to now
 * @throws DomainError `stale` when there is no privacy notice to agree to
 */
export async function saveChoices(
  req: PayloadRequest,
  customer: string,
  wanted: ConsentChoices,
): Promise<ConsentChoices> {
  return inTransaction(req, async () => {
    // One after the other: two at once would both find the same word to be the latest.
    await lockRow(req, 'customers', customer);
    const before = await loadChoices(req, customer);
    const changed = (['whatsapp', 'marketing'] as const).filter(
      (purpose) => wanted[purpose] !== before[purpose],
    );
    if (changed.length === 0) return before;
    const version = await privacyVersion(req);
    if (version === null) throw new DomainError('stale', refusals().noNotice);
    for (const purpose of changed) {
      await query(
        req,
        sql`insert into consents (id, customer_id, purpose, given, notice_version, at, created_at, updated_at)
            values (uuidv7(), ${customer}::uuid, ${purpose}, ${wanted[purpose]}, ${version},
                    ${nowOf(req).toISOString()}::timestamptz, now(), now())`,
      );
    }
    return loadChoices(req, customer);
  });
}
