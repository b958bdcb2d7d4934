import { defineEndpoint } from '#toolkit/endpoint.ts';
import { bulkInput } from '../bulk-contract.ts';
import { actOnMany } from '../operations/act-on-many.ts';

/** One act for many tickets; the answer tells of each. */
export const bulkEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/tickets/bulk',
  who: 'customer',
  input: bulkInput,
  limits: [{ limit: 'many at once by person', by: 'caller' }],
  run: (req, { caller, input }) => actOnMany(req, caller, input),
});
