import type { RecordingView } from '#collections/session-recordings/view.ts';
import type { Instant } from '#kernel/instant.ts';

export type AttachmentView = {
  id: string;
  filename: string;
  mimeType: string;
  size: number;
  createdAt: Instant;
};

/** Everything of a ticket that is kept as a file: from its customer's side, from ours, and recordings. */
export type FilesView = { yours: AttachmentView[]; ours: AttachmentView[]; recordings: RecordingView[] };
