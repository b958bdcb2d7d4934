import { attachmentTypes } from '#collections/tickets/contract.ts';

export type AttachmentType = (typeof attachmentTypes)[number];

/** Endings that fit a type; the first one is added where none fits. */
export const extensionsOf: Record<AttachmentType, readonly [string, ...string[]]> = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'application/pdf': ['pdf'],
  'text/plain': ['txt', 'log'],
  'video/webm': ['webm'],
  'video/mp4': ['mp4', 'm4v'],
};

/** True for a MIME type in which files are kept; photos of phones (HEIC) can be sent and become another. */
export function isAttachmentType(type: string): type is AttachmentType {
  return (attachmentTypes as readonly string[]).includes(type);
}

/**
 * True for bytes that are nothing but text: valid UTF-8 without NUL, and not the beginning of a markup document
 * (HTML, SVG, XML), which some program would render or run.
 */
export function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    return !looksLikeMarkup(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

function looksLikeMarkup(text: string): boolean {
  const start = text.slice(0, 65_536).replace(/^(?:\s|<!--[\s\S]*?-->)+/, '');
  return /^<(?:[a-z!?/])/i.test(start) || /<(?:script|svg|html|iframe)[\s>]/i.test(text.slice(0, 65_536));
}
