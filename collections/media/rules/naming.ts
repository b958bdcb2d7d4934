import { safeFileName } from '#kernel/hostile.ts';

/**
 * The name a picture is listed under: of the given one its ASCII letters and digits, and a mark that no other has,
 * so that two uploads of `photo.png` at the same time never meet.
 * @param mark letters and digits
 */
export function pictureName(given: string, mark: string): string {
  const stem = safeFileName(given)
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
  return `${stem || 'picture'}-${mark}.webp`;
}
