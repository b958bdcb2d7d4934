import { randomUUID } from 'node:crypto';
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { DomainError } from '#kernel/errors.ts';
import { mediaAccess } from '../access.ts';
import { redraw } from '../operations/redraw.ts';
import { pictureName } from '../rules/naming.ts';
import { mediaWords } from '../words.ts';

/**
 * What Payload gets to see of an upload: the picture drawn anew under a name of ours, and the words that go with it.
 * Whoever may not upload is passed on to the access rule, and nothing of hers is decoded.
 * @throws DomainError as `redraw`; `invalid` without a picture, with an address in its place, or for a new picture
 * in the place of one that is public already: its address is cached for ever
 */
export const takePicture: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update') return args;
  if (!overrideAccess && mediaAccess[operation]({ req }) !== true) return args;
  const { data } = args as { data?: Record<string, unknown> };
  // Payload would crop and enlarge, or fetch, by what stands here.
  delete req.query?.uploadEdits;
  if (operation === 'create') {
    if (namesAddress(data) || namesAddress(req.data))
      throw new DomainError('invalid', mediaWords().notFetched);
    await replaceFile(req);
  } else if (req.file) {
    throw new DomainError('invalid', mediaWords().notExchanged);
  }
  // Everything else about a picture is measured, not told.
  const told = Object.entries(data ?? {}).filter(([name]) => name === 'alt' || name === 'revision');
  return { ...args, data: Object.fromEntries(told) };
};

function namesAddress(data: unknown): boolean {
  const url = (data as { url?: unknown } | undefined)?.url;
  return url !== undefined && url !== null && url !== '';
}

async function replaceFile(req: PayloadRequest): Promise<void> {
  if (!req.file) throw new DomainError('invalid', mediaWords().missing);
  const data = Buffer.from(await redraw(req.file.data));
  const name = pictureName(req.file.name, randomUUID().slice(0, 8));
  req.file = { name, data, mimetype: 'image/webp', size: data.byteLength };
}
