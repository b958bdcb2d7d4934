import type { Endpoint } from 'payload';
import { homeView } from '../views/home.ts';
import { legalView } from '../views/legal.ts';
import { statusView } from '../views/status.ts';
import { areaEndpoint } from './area.ts';

export const publicEndpoints: Endpoint[] = [homeView, legalView, statusView, areaEndpoint];
