import type { Endpoint } from 'payload';
import { clearDraftEndpoint } from './clear.ts';
import { loadDraftEndpoint } from './load.ts';
import { saveDraftEndpoint } from './save.ts';

export const bookingDraftEndpoints: Endpoint[] = [loadDraftEndpoint, saveDraftEndpoint, clearDraftEndpoint];
