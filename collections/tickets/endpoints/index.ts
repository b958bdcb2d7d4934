import type { Endpoint } from 'payload';
import { bookEndpoint } from './book.ts';
import { cancelEndpoints } from './cancel.ts';
import { deskAssignEndpoint } from './desk-assign.ts';
import { deskEditMessageEndpoint } from './desk-edit-message.ts';
import { deskModificationEndpoint } from './desk-modification.ts';
import { deskMoveEndpoint } from './desk-move.ts';
import { deskReadEndpoint } from './desk-read.ts';
import { deskReplyEndpoint } from './desk-reply.ts';
import { deskViewEndpoints } from './desk-views.ts';
import { editMessageEndpoint } from './edit-message.ts';
import { messageViewEndpoints } from './messages.ts';
import { modificationEndpoint } from './modification.ts';
import { moveEndpoint } from './move.ts';
import { rateEndpoint } from './rate.ts';
import { readEndpoint } from './read.ts';
import { replyEndpoint } from './reply.ts';
import { updateEndpoint } from './update.ts';
import { ticketViewEndpoints } from './views.ts';

export const ticketEndpoints: Endpoint[] = [
  bookEndpoint,
  ...cancelEndpoints,
  replyEndpoint,
  readEndpoint,
  moveEndpoint,
  editMessageEndpoint,
  rateEndpoint,
  updateEndpoint,
  modificationEndpoint,
  ...ticketViewEndpoints,
  ...messageViewEndpoints,
  deskReplyEndpoint,
  deskReadEndpoint,
  deskMoveEndpoint,
  deskAssignEndpoint,
  deskEditMessageEndpoint,
  deskModificationEndpoint,
  ...deskViewEndpoints,
];
