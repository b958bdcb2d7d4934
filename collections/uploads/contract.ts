import { isStorable } from '#kernel/hostile.ts';

/**
 * What uploads speak: tus 1.0.0 (https://tus.io/protocols/resumable-upload), its core with creation, expiration and
 * termination. Browser and api share the words of the protocol here.
 */
export const tusVersion = '1.0.0';

/** Media type of bytes that go on at an offset. */
export const pieceType = 'application/offset+octet-stream';

const longestHeader = 4_000;

/** `Upload-Metadata`: names with their texts as Base64 of UTF-8. */
export function metadataHeader(metadata: Record<string, string>): string {
  return Object.entries(metadata)
    .map(([name, text]) => `${name} ${btoa(String.fromCharCode(...new TextEncoder().encode(text)))}`)
    .join();
}

/** The texts of an `Upload-Metadata` header by their names; null when it is none or holds what no text can be. */
export function readMetadata(header: string | null): Map<string, string> | null {
  const texts = new Map<string, string>();
  if (!header) return texts;
  if (header.length > longestHeader) return null;
  for (const part of header.split(',')) {
    const [, name, base64 = ''] =
      /^\s*([\x21-\x2b\x2d-\x7e]+)(?: +([A-Za-z0-9+/]*={0,2}))?\s*$/.exec(part) ?? [];
    const text = decoded(base64);
    if (name === undefined || text === null || texts.has(name)) return null;
    texts.set(name, text);
  }
  return texts;
}

function decoded(base64: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return isStorable(text) ? text : null;
  } catch {
    return null;
  }
}
