import { monitorEventLoopDelay } from 'node:perf_hooks';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { bundleOf } from '#scripts/build.ts';
import { drawingThread } from './drawing-thread.ts';
import { anInvoice, aReceipt } from './testing/sample-documents.ts';

const textOf = async (pdf: Uint8Array) => {
  const proxy = await getDocumentProxy(new Uint8Array(pdf));
  return (await extractText(proxy, { mergePages: true })).text;
};

test('twenty documents at once leave the process free to answer', { timeout: 90_000 }, async () => {
  const renderer = drawingThread(bundleOf('documents'));
  await renderer.pdf(anInvoice());
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const drawn = await Promise.all(
    Array.from({ length: 20 }, (_, n) => renderer.pdf(anInvoice({ number: `INV-2026-${n}` }))),
  );
  delay.disable();
  // A process that draws by itself turns its loop hardly once. On a busy machine a turn in ten may wait for the others.
  expect(delay.count).toBeGreaterThan(100);
  expect(delay.percentile(90) / 1e6).toBeLessThan(50);
  expect(await textOf(drawn[19] as Uint8Array)).toContain('INV-2026-19');
  expect(await textOf(await renderer.receiptPdf(aReceipt()))).toContain('RT2026-0012');
});

test('a document that cannot be drawn fails alone', async () => {
  const renderer = drawingThread(bundleOf('documents'));
  const broken = anInvoice({ lines: null as never });
  const [failed, good] = await Promise.allSettled([renderer.pdf(broken), renderer.pdf(anInvoice())]);
  expect(failed).toMatchObject({ status: 'rejected', reason: { message: /could not be drawn/ } });
  expect(good.status).toBe('fulfilled');
});

test('a thread that ends is replaced, and more than can wait are sent away', async () => {
  const gone = drawingThread('/there/is/no/such/program.mjs', 3);
  await expect(gone.pdf(anInvoice())).rejects.toThrow(/Cannot find module/);
  const all = await Promise.allSettled(Array.from({ length: 4 }, () => gone.pdf(anInvoice())));
  expect(all.at(-1)).toMatchObject({ reason: { code: 'temporarily_unavailable' } });
  expect(all[2]).toMatchObject({ reason: { message: expect.stringMatching(/Cannot find module/) } });
});
