import { safeFileName } from '#kernel/hostile.ts';
import type { AttachmentType } from './types.ts';
import { extensionsOf } from './types.ts';

/**
 * The name a file is kept and handed out under. Its ending must fit what the bytes are: `fix.bat` with text in it
 * becomes `fix.bat.txt`, so that a double click of whoever downloads it opens a text and runs nothing.
 */
export function attachmentName(given: string, type: AttachmentType): string {
  const name = safeFileName(given);
  const endings = extensionsOf[type];
  const lower = name.toLowerCase();
  if (endings.some((ending) => lower.endsWith(`.${ending}`))) return name;
  // What a phone calls its format is no name of its own: the picture is another format now.
  const stem = type === 'image/webp' ? name.replace(/\.(?:heic|heif|jpe?g|jfif)$/i, '') : name;
  return safeFileName(`${stem}.${endings[0]}`);
}

/** `Content-Disposition` for a download, with a plain name for old programs and the true one (RFC 6266, RFC 5987). */
export function downloadDisposition(filename: string): string {
  const plain =
    filename
      .normalize('NFKD')
      .replaceAll(/[^\x20-\x7e]/g, '')
      .replaceAll(/["\\%]/g, '_')
      .trim() || 'file';
  const encoded = encodeURIComponent(filename).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
