declare module 'heic-decode' {
  type Decoded = { width: number; height: number; data: Uint8ClampedArray };
  type Found = { width: number; height: number; decode(): Promise<Decoded> };
  /** Images of a file by their size, none decoded yet; `dispose` gives their memory back. */
  export function all(given: { buffer: Uint8Array }): Promise<Found[] & { dispose(): void }>;
  const decode: { all: typeof all };
  export default decode;
}
