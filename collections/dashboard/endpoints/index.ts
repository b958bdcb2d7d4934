import type { Endpoint } from 'payload';
import { defineView } from '#collections/customers/views/define-view.ts';
import { dashboard } from '../views/dashboard.ts';

export const dashboardEndpoints: Endpoint[] = [
  defineView({
    path: '/portal/views/dashboard',
    who: 'customer',
    load: (req, { caller }) => dashboard(req, caller),
  }),
];
