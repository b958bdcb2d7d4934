import type { Endpoint } from 'payload';
import { deskDownloadEndpoint, downloadEndpoint } from './download.ts';
import { removeEndpoint } from './remove.ts';

export const attachmentEndpoints: Endpoint[] = [downloadEndpoint, removeEndpoint, deskDownloadEndpoint];
