import type { Endpoint } from 'payload';
import { staffLogInEndpoint } from './log-in.ts';
import { staffLogOutEndpoint } from './log-out.ts';
import { presenceEndpoint } from './presence.ts';
import { retryJobEndpoint } from './retry-job.ts';
import { searchEndpoint } from './search.ts';

export const staffEndpoints: Endpoint[] = [
  staffLogInEndpoint,
  staffLogOutEndpoint,
  searchEndpoint,
  retryJobEndpoint,
  presenceEndpoint,
];
