import { defineEndpoint } from '#toolkit/endpoint.ts';
import { languageInput } from '../contract.ts';
import { saveLanguage } from '../operations/save-language.ts';

export const languageEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/language',
  who: 'customer',
  input: languageInput,
  limits: [{ limit: 'write by person', by: 'caller' }],
  run: (req, { caller, input }) => saveLanguage(req, caller.id, input.locale),
});
