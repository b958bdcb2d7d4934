import { defineView } from '#collections/customers/views/define-view.ts';
import type { LegalNotice } from '#collections/payload-types.ts';
import { companyView } from '#collections/settings/company.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { notFound } from '#kernel/errors.ts';
import { asSystem } from '#toolkit/local-api.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { legalQuery } from '../contract.ts';
import type { LegalView } from '../view.ts';

/** The version in force: the newest that is published. */
export const legalView = defineView({
  path: '/portal/views/legal',
  who: 'anyone',
  query: legalQuery,
  load: async (req, { input: { document } }): Promise<LegalView> => {
    const now = nowOf(req);
    const [found, settings] = await Promise.all([
      asSystem(req, 'notices are public').find({
        collection: 'legal-notices',
        where: {
          and: [{ document: { equals: document } }, { publishedAt: { less_than_equal: now.toISOString() } }],
        },
        sort: ['-publishedAt', '-id'],
        limit: 1,
        pagination: false,
      }),
      loadSettings(req),
    ]);
    const notice = found.docs[0] as LegalNotice | undefined;
    if (!notice) throw notFound('This page');
    const { name, legalName, address, gstin } = companyView(settings, now);
    return {
      document,
      title: notice.title,
      version: notice.version,
      publishedAt: new Date(notice.publishedAt).toISOString(),
      sections: notice.sections.map(({ heading, body }) => ({ heading, body })),
      grievance: {
        name: settings.grievance.name,
        email: settings.grievance.email,
        phone: settings.grievance.phone,
      },
      company: { name, legalName, address, gstin },
    };
  },
});
