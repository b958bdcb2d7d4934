/** Those that answers are compressed in while they are asked for; files of the build bring theirs along. */
export const codings: ReadonlySet<string> = new Set(['br', 'gzip']);

/** Best of the offered codings that the browser takes (RFC 9110 §12.5.3); `identity` when there is none. */
export function encodingFor(
  accept: string | string[] | undefined,
  offered: { has(encoding: string): boolean },
): 'br' | 'gzip' | 'identity' {
  const taken = new Set<string>();
  for (const part of String(accept ?? '')
    .toLowerCase()
    .split(',')) {
    const [name = '', ...parameters] = part.trim().split(';');
    const refused = parameters.some((parameter) => /^\s*q\s*=\s*0(\.0*)?\s*$/.test(parameter));
    if (!refused) taken.add(name.trim());
  }
  const best = (['br', 'gzip'] as const).find((name) => taken.has(name) && offered.has(name));
  return best ?? 'identity';
}
