import type { Endpoint } from 'payload';
import { defineView } from '#collections/customers/views/define-view.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { markNotificationsInput, moveNotificationsInput, notificationListQuery } from '../contract.ts';
import { markNotifications } from '../operations/mark.ts';
import { moveNotifications } from '../operations/move.ts';
import { listNotifications } from '../views/list.ts';

export const notificationEndpoints: Endpoint[] = [
  defineView({
    path: '/portal/views/notifications',
    who: 'customer',
    query: notificationListQuery,
    load: (req, { caller, input }) => listNotifications(req, caller, input),
  }),
  defineEndpoint({
    method: 'post',
    path: '/portal/notifications/mark',
    who: 'customer',
    input: markNotificationsInput,
    limits: [{ limit: 'write by person', by: 'caller' }],
    transaction: true,
    run: (req, { caller, input }) => markNotifications(req, caller.id, input),
  }),
  defineEndpoint({
    method: 'post',
    path: '/portal/notifications/move',
    who: 'customer',
    input: moveNotificationsInput,
    limits: [{ limit: 'write by person', by: 'caller' }],
    transaction: true,
    run: (req, { caller, input }) => moveNotifications(req, caller.id, input),
  }),
];
