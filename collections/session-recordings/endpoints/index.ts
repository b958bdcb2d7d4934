import type { Endpoint } from 'payload';
import { deskTicket } from '#collections/tickets/views/desk-ticket.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { addRecordingInput } from '../contract.ts';
import { addRecording } from '../operations/add-recording.ts';
import { deleteRecording } from '../operations/delete-recording.ts';
import { findRecording } from '../operations/find-recording.ts';
import { streamRecording } from './stream-recording.ts';

export const recordingEndpoints: Endpoint[] = [
  defineEndpoint({
    method: 'get',
    path: '/portal/recordings/:id',
    who: 'customer',
    limits: [{ limit: 'read by address', by: 'address' }],
    run: async (req, { caller, params }) =>
      streamRecording(req, await findRecording(req, params.id ?? '', caller.account)),
  }),
  defineEndpoint({
    method: 'post',
    path: '/portal/recordings/:id/delete',
    who: 'customer',
    limits: [{ limit: 'write by person', by: 'caller' }],
    run: async (req, { caller, params }) => {
      await deleteRecording(req, caller, params.id ?? '');
      return {};
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/desk/recordings/:id',
    who: 'staff',
    roles: ['technician'],
    run: async (req, { params }) => streamRecording(req, await findRecording(req, params.id ?? '', null)),
  }),
  // What becomes of a whole upload that is the recording of a session.
  defineEndpoint({
    method: 'post',
    path: '/desk/uploads/:id/recording',
    who: 'staff',
    roles: ['technician'],
    input: addRecordingInput,
    limits: [{ limit: 'finish upload by person', by: 'caller' }],
    run: async (req, { caller, input, params }) =>
      deskTicket(
        req,
        caller,
        await addRecording(req, caller, { upload: params.id ?? '', ticket: input.ticket }),
      ),
  }),
];
