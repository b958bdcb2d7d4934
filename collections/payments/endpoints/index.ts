import type { Endpoint } from 'payload';
import { confirmEndpoint } from './confirm.ts';
import { hookEndpoints } from './hooks.ts';
import { lookEndpoint } from './look.ts';
import { payEndpoint } from './pay.ts';
import { paymentViewEndpoints } from './views.ts';

export const paymentEndpoints: Endpoint[] = [
  payEndpoint,
  confirmEndpoint,
  lookEndpoint,
  ...hookEndpoints,
  ...paymentViewEndpoints,
];
