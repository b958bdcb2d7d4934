import type { PayloadRequest } from 'payload';
import { portsOf } from '#toolkit/ports-of.ts';
import type { Upload } from './find-upload.ts';

/** What has arrived of a file, in its order; null when a piece is not where it was put. */
export async function joined(req: PayloadRequest, { pieces }: Upload): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  for (const { key } of pieces) {
    const stored = await portsOf(req).files.open(key);
    if (!stored) return null;
    parts.push(new Uint8Array(await new Response(stored.stream).arrayBuffer()));
  }
  return Buffer.concat(parts);
}
