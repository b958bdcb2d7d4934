import { retryJob } from '#collections/deliveries/operations/retry-job.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';

export const retryJobEndpoint = defineEndpoint({
  method: 'post',
  path: '/desk/jobs/:id/retry',
  who: 'staff',
  // Admins only: they alone see which jobs gave up.
  roles: [],
  run: async (req, { params }) => retryJob(req, params.id ?? ''),
});
