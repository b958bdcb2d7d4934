import type { Endpoint } from 'payload';
import { printEndpoint } from './print.ts';
import { invoiceViewEndpoints } from './views.ts';

export const invoiceEndpoints: Endpoint[] = [...invoiceViewEndpoints, printEndpoint];
