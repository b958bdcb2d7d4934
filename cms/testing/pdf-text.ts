import { extractText, getDocumentProxy } from 'unpdf';
import { expect } from 'vitest';
import type { TestCms } from './test-cms.ts';

/** What a PDF behind a door says, its white space as single spaces. */
export async function pdfText(cms: TestCms, who: { cookie: string }, path: string): Promise<string> {
  const answer = await cms.fetch(path, { cookie: who.cookie });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await answer.arrayBuffer())), {
    mergePages: true,
  });
  return text.replaceAll(/\s+/g, ' ');
}
