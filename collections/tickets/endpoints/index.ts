import type { Endpoint } from 'payload';
import { bookEndpoint } from './book.ts';
import { ticketViewEndpoints } from './views.ts';

export const ticketEndpoints: Endpoint[] = [bookEndpoint, ...ticketViewEndpoints];
