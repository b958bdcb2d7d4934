export type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Padded, with `+` and `/`. For keys and secrets of some kilobytes, not for files.
 * @throws RangeError for more bytes than a call takes arguments
 */
export function toBase64(bytes: Bytes): string {
  return btoa(String.fromCharCode(...bytes));
}

/** @throws DOMException for what is no base64 */
export function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
