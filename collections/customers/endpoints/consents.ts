import { consentChoicesInput } from '#collections/consents/contract.ts';
import { saveChoices } from '#collections/consents/operations/save-choices.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';

export const consentsEndpoint = defineEndpoint({
  method: 'put',
  path: '/portal/consents',
  who: 'customer',
  input: consentChoicesInput,
  limits: [{ limit: 'write by person', by: 'caller' }],
  run: (req, { caller, input }) => saveChoices(req, caller.id, input),
});
