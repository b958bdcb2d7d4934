import { defineView } from '#collections/customers/views/define-view.ts';
import { companyView } from '#collections/settings/company.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { loadStatus } from '#collections/settings/load-status.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import type { StatusView } from '../view.ts';

export const statusView = defineView({
  path: '/portal/views/status',
  who: 'anyone',
  load: async (req): Promise<StatusView> => {
    const now = nowOf(req);
    const [settings, { status, message, parts, incidents }] = await Promise.all([
      loadSettings(req),
      loadStatus(req),
    ]);
    const { phone, email, hoursText, openNow } = companyView(settings, now);
    return {
      status: { level: status.level, text: message || status.text },
      parts,
      incidents,
      company: { phone, email, hoursText, openNow },
      checkedAt: now.toISOString(),
    };
  },
});
