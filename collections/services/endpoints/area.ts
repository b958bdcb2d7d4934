import { checkArea } from '#collections/service-areas/operations/check-area.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { areaQuery } from '../contract.ts';

export const areaEndpoint = defineEndpoint({
  method: 'get',
  path: '/portal/area',
  who: 'anyone',
  input: areaQuery,
  limits: [{ limit: 'read by address', by: 'address' }],
  run: (req, { input }) => checkArea(req, input.pin),
});
