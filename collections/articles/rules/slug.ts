/** Small letters and digits of any script that a title has, with hyphens between words; an address for it. */
export function slugOf(title: string): string {
  return (
    title
      .normalize('NFKC')
      .toLowerCase()
      // Joiners show how letters are drawn; they are no gap between words.
      .replaceAll(/[\u200c\u200d]/g, '')
      .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 80)
      .replace(/-+$/, '')
  );
}

/** True for an address as `slugOf` would write it: made one again, it stays what it is. */
export function isSlug(value: string): boolean {
  return value !== '' && slugOf(value) === value;
}
