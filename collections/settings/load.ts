import type { PayloadRequest } from 'payload';
import type { Setting } from '#collections/payload-types.ts';
import { asSystem } from '#toolkit/local-api.ts';

/** The business facts that staff keep, as they are now. */
export async function loadSettings(req: PayloadRequest): Promise<Setting> {
  return (await asSystem(req, 'business facts are shown and printed').findGlobal({
    slug: 'settings',
  })) as Setting;
}
