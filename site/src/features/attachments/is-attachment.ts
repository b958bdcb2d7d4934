import type { AttachmentView } from '#collections/tickets/files-view.ts';
import { isUuid } from '#kernel/ids.ts';

/** Whether what was kept somewhere is a file that can be shown and sent. Whose it is, the server decides. */
export function isAttachment(value: unknown): value is AttachmentView {
  if (typeof value !== 'object' || value === null) return false;
  const { id, filename, mimeType, createdAt, size } = value as Record<string, unknown>;
  return (
    isUuid(id) &&
    [filename, mimeType, createdAt].every((text) => typeof text === 'string') &&
    typeof size === 'number'
  );
}
