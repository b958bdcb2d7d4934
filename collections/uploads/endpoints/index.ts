import type { Endpoint } from 'payload';
import { beginEndpoint } from './begin.ts';
import { finishEndpoint } from './finish.ts';
import { goOnEndpoint } from './go-on.ts';
import { howFarEndpoint } from './how-far.ts';
import { takeBackEndpoint } from './take-back.ts';

const doors = [beginEndpoint, howFarEndpoint, goOnEndpoint, takeBackEndpoint, finishEndpoint];

/** Files come in by tus: those of customers, and what staff send to them. */
export const uploadEndpoints: Endpoint[] = doors.flatMap((door) => [door('portal'), door('desk')]);
