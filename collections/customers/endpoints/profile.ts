import { defineEndpoint } from '#toolkit/endpoint.ts';
import { profileInput } from '../contract.ts';
import { saveProfile } from '../operations/save-profile.ts';

export const profileEndpoint = defineEndpoint({
  method: 'put',
  path: '/portal/profile',
  who: 'customer',
  input: profileInput,
  limits: [{ limit: 'write by person', by: 'caller' }],
  run: (req, { caller, input }) => saveProfile(req, caller, input),
});
