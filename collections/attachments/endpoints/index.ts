import type { Endpoint } from 'payload';
import { deskDownloadEndpoint, downloadEndpoint } from './download.ts';
import { deskRemoveEndpoint, removeEndpoint } from './remove.ts';

export const attachmentEndpoints: Endpoint[] = [
  downloadEndpoint,
  removeEndpoint,
  deskDownloadEndpoint,
  deskRemoveEndpoint,
];
