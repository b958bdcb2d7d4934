import type { PayloadRequest } from 'payload';
import { attachmentMaxBytes } from '#collections/tickets/contract.ts';
import { DomainError } from '#kernel/errors.ts';
import { defineEndpoint } from '#toolkit/endpoint.ts';
import { readBody } from '#toolkit/input.ts';
import { keepFile } from '../operations/keep-file.ts';
import { decodedFileName } from '../rules/naming.ts';
import { attachmentWords } from '../words.ts';

/** The body is the file itself; its name comes in `x-file-name`, percent-encoded UTF-8. */
export const uploadEndpoint = defineEndpoint({
  method: 'post',
  path: '/portal/attachments',
  who: 'customer',
  limits: [{ limit: 'upload by person', by: 'caller' }],
  run: async (req, { caller }) => {
    const name = decodedFileName(req.headers.get('x-file-name'));
    if (name === null) throw new DomainError('malformed', attachmentWords().noName);
    return keepFile(req, caller, { name, bytes: await fileBody(req) });
  },
});

async function fileBody(req: PayloadRequest): Promise<Uint8Array> {
  try {
    return await readBody(req, attachmentMaxBytes);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'too_large') throw error;
    throw new DomainError('too_large', attachmentWords().tooLarge(attachmentMaxBytes / 1024 / 1024), {
      cause: error,
    });
  }
}
