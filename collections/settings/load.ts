import type { PayloadRequest } from 'payload';
import type { Setting } from '#collections/payload-types.ts';
import { asSystem } from '#toolkit/local-api.ts';
import { complete } from './complete.ts';

/** The business facts that staff keep, as they are now; empty where nobody has filled them in. */
export async function loadSettings(req: PayloadRequest): Promise<Setting> {
  return complete(
    await asSystem(req, 'business facts are shown and printed').findGlobal({ slug: 'settings' }),
  );
}
