/** First and last byte, both of them included. */
export type ByteRange = { start: number; end: number };

/**
 * What a `Range` header asks for of so many bytes (RFC 9110, 14.1.2): one part, all of it where nothing that we know
 * is asked (several parts, other units, nonsense), or nothing that is there.
 */
export function rangeOf(header: string | null, size: number): ByteRange | 'all' | 'unsatisfiable' {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return 'all';
  if (from === '') {
    const last = Number(to);
    return last === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - last), end: size - 1 };
  }
  const start = Number(from);
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < start) return 'all';
  return start >= size ? 'unsatisfiable' : { start, end };
}

/**
 * What is asked for when the client may know an older copy (RFC 9110, 13.1.5): a part only of the very bytes that it knows.
 * @param etag the strong validator of what is there
 */
export function askedRange(
  headers: { get(name: string): string | null },
  { size, etag }: { size: number; etag: string },
): ReturnType<typeof rangeOf> {
  const known = headers.get('if-range');
  return known !== null && known !== etag ? 'all' : rangeOf(headers.get('range'), size);
}
