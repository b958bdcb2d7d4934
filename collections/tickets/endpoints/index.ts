import type { Endpoint } from 'payload';
import { bookEndpoint } from './book.ts';
import { deskAssignEndpoint } from './desk-assign.ts';
import { deskMoveEndpoint } from './desk-move.ts';
import { deskReadEndpoint } from './desk-read.ts';
import { deskReplyEndpoint } from './desk-reply.ts';
import { deskViewEndpoints } from './desk-views.ts';
import { messageViewEndpoints } from './messages.ts';
import { moveEndpoint } from './move.ts';
import { readEndpoint } from './read.ts';
import { replyEndpoint } from './reply.ts';
import { ticketViewEndpoints } from './views.ts';

export const ticketEndpoints: Endpoint[] = [
  bookEndpoint,
  replyEndpoint,
  readEndpoint,
  moveEndpoint,
  ...ticketViewEndpoints,
  ...messageViewEndpoints,
  deskReplyEndpoint,
  deskReadEndpoint,
  deskMoveEndpoint,
  deskAssignEndpoint,
  ...deskViewEndpoints,
];
