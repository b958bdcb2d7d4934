import type { Endpoint } from 'payload';
import { bookEndpoint } from './book.ts';
import { bulkEndpoint } from './bulk.ts';
import { cancelEndpoints } from './cancel.ts';
import { deskAssignEndpoint } from './desk-assign.ts';
import { deskEarlierEndpoint } from './desk-earlier.ts';
import { deskEditMessageEndpoint } from './desk-edit-message.ts';
import { deskHistoryEndpoint } from './desk-history.ts';
import { deskMergeEndpoints } from './desk-merge.ts';
import { deskModificationEndpoint } from './desk-modification.ts';
import { deskMoveEndpoint } from './desk-move.ts';
import { deskQueuesEndpoint } from './desk-queues.ts';
import { deskReadEndpoint } from './desk-read.ts';
import { deskReplyEndpoint } from './desk-reply.ts';
import { deskTicketEndpoint } from './desk-ticket.ts';
import { deskUrgencyEndpoint } from './desk-urgency.ts';
import { earlierEndpoint } from './earlier.ts';
import { editMessageEndpoint } from './edit-message.ts';
import { exportEndpoint } from './export.ts';
import { exportPdfEndpoint } from './export-pdf.ts';
import { historyEndpoint } from './history.ts';
import { modificationEndpoint } from './modification.ts';
import { moveEndpoint } from './move.ts';
import { rateEndpoint } from './rate.ts';
import { readEndpoint } from './read.ts';
import { replyEndpoint } from './reply.ts';
import { summaryEndpoint } from './summary.ts';
import { updateEndpoint } from './update.ts';
import { ticketViewEndpoints } from './views.ts';

export const ticketEndpoints: Endpoint[] = [
  bookEndpoint,
  bulkEndpoint,
  ...cancelEndpoints,
  replyEndpoint,
  readEndpoint,
  moveEndpoint,
  editMessageEndpoint,
  rateEndpoint,
  updateEndpoint,
  modificationEndpoint,
  exportEndpoint,
  exportPdfEndpoint,
  summaryEndpoint,
  ...ticketViewEndpoints,
  earlierEndpoint,
  historyEndpoint,
  deskReplyEndpoint,
  deskReadEndpoint,
  deskMoveEndpoint,
  deskAssignEndpoint,
  deskUrgencyEndpoint,
  ...deskMergeEndpoints,
  deskEditMessageEndpoint,
  deskModificationEndpoint,
  deskEarlierEndpoint,
  deskHistoryEndpoint,
  deskQueuesEndpoint,
  deskTicketEndpoint,
];
