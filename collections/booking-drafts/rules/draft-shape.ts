/** Bytes of a draft as JSON. */
export const draftMaxBytes = 48 * 1024;

/** Levels of nesting: rich text goes about ten deep, nothing that a form holds goes further. */
export const draftMaxDepth = 40;

/** Why a draft cannot be kept: too many bytes, or nested deeper than any form is. Null when it can. */
export function draftProblem(data: Record<string, unknown>): 'large' | 'deep' | null {
  if (depthBeyond(data, draftMaxDepth)) return 'deep';
  const bytes = new TextEncoder().encode(JSON.stringify(data)).byteLength;
  return bytes > draftMaxBytes ? 'large' : null;
}

/** Without recursion: what is looked at may be nested deep enough to exhaust the stack. */
function depthBeyond(data: unknown, limit: number): boolean {
  const waiting: { value: unknown; depth: number }[] = [{ value: data, depth: 1 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth > limit) return true;
    for (const value of Object.values(next.value)) waiting.push({ value, depth: next.depth + 1 });
  }
  return false;
}
