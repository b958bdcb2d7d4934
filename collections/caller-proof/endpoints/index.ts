import type { Endpoint } from 'payload';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { checkCallerInput } from '../contract.ts';
import { checkCaller } from '../operations/check-caller.ts';
import { doubtCaller } from '../operations/doubt-caller.ts';

export const callerProofEndpoints: Endpoint[] = [
  defineEndpoint({
    method: 'post',
    path: '/portal/check-caller',
    who: 'anyone',
    input: checkCallerInput,
    limits: [{ limit: 'check caller by address', by: 'address' }],
    run: (req, { input }) => checkCaller(req, input),
  }),
  defineEndpoint({
    method: 'post',
    path: '/portal/tickets/:number/caller-doubt',
    who: 'customer',
    limits: [{ limit: 'write by person', by: 'caller' }],
    run: async (req, { caller, params }) => {
      await doubtCaller(req, caller, params.number ?? '');
      return { told: true };
    },
  }),
];
