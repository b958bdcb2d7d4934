import type { Endpoint } from 'payload';
import { beginEndpoint } from './begin.ts';
import { finishEndpoint } from './finish.ts';
import { goOnEndpoint } from './go-on.ts';
import { howFarEndpoint } from './how-far.ts';
import { takeBackEndpoint } from './take-back.ts';

/** Files of customers come in by tus. */
export const uploadEndpoints: Endpoint[] = [
  beginEndpoint,
  howFarEndpoint,
  goOnEndpoint,
  takeBackEndpoint,
  finishEndpoint,
];
