import { defineView } from '#collections/customers/views/define-view.ts';
import { checkArea } from '#collections/service-areas/operations/check-area.ts';
import { companyView } from '#collections/settings/company.ts';
import { loadSettings } from '#collections/settings/load.ts';
import { loadStatus } from '#collections/settings/load-status.ts';
import { nowOf } from '#toolkit/ports-of.ts';
import { homeQuery } from '../contract.ts';
import type { HomeView } from '../view.ts';
import { loadServices } from './load-services.ts';

export const homeView = defineView({
  path: '/portal/views/home',
  who: 'anyone',
  query: homeQuery,
  load: async (req, { input }): Promise<HomeView> => {
    const [services, area, settings, { status }] = await Promise.all([
      loadServices(req),
      input.pin?.trim() ? checkArea(req, input.pin) : null,
      loadSettings(req),
      loadStatus(req),
    ]);
    return { services, area, company: companyView(settings, nowOf(req)), status };
  },
});
