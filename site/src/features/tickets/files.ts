import type { AttachmentView } from '#collections/tickets/files-view.ts';

/** Where the API gives out a file of the customer's own account. */
export function fileHref(id: string): string {
  return `/api/portal/attachments/${encodeURIComponent(id)}`;
}

/** Whether a small picture of it is shown: pictures of at most 3 MB, so that a phone does not load much for a thumbnail. */
export function hasPreview({ mimeType, size }: Pick<AttachmentView, 'mimeType' | 'size'>): boolean {
  return /^image\/(png|jpeg|webp|gif)$/.test(mimeType) && size <= 3 * 1024 * 1024;
}

/** `14 KB`, `2.4 MB`; nothing is less than one KB. */
export function fileSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
