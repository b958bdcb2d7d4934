import type { Deleter, RecordingType } from './rules/recording.ts';

/** Instants are ISO 8601 in UTC, the size is in bytes. */
export type RecordingView = {
  id: string;
  filename: string;
  mimeType: RecordingType;
  size: number;
  addedAt: string;
  technician: string;
  /** As the consent was signed in which it was permitted, and when. */
  permittedBy: string;
  permittedAt: string;
  deletesAt: string;
  /** Null while it can be played. */
  gone: { at: string; by: Deleter } | null;
};
