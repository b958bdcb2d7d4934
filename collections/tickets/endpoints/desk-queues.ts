import { defineEndpoint } from '#toolkit/endpoint.ts';
import { deskQueueQuery } from '../rules/desk-filter.ts';
import { loadDeskQueues } from '../views/desk-queues.ts';

export const deskQueuesEndpoint = defineEndpoint({
  method: 'get',
  path: '/desk/queues',
  who: 'staff',
  roles: ['technician'],
  input: deskQueueQuery,
  run: (req, { caller, input }) => loadDeskQueues(req, caller, input),
});
