import { expect, test } from 'vitest';
import { keepDrawn } from './keep-drawn.ts';
import { anInvoice, aReceipt } from './testing/sample-documents.ts';

function counting() {
  const drawn: string[] = [];
  const draw = async (name: string) => {
    drawn.push(name);
    if (name === 'broken') throw new Error('no paper');
    return new Uint8Array([drawn.length]);
  };
  const renderer = keepDrawn({
    pdf: ({ number }) => draw(number),
    receiptPdf: ({ paymentId }) => draw(paymentId),
    summaryPdf: async () => new Uint8Array(),
  });
  return { drawn, renderer };
}

test('a document is drawn once, also for many who ask at once, and again when anything in it has changed', async () => {
  const { drawn, renderer } = counting();
  const invoice = anInvoice();
  const all = await Promise.all(Array.from({ length: 5 }, () => renderer.pdf({ ...invoice })));
  expect(new Set(all).size).toBe(1);
  await renderer.pdf({ ...invoice, dueAt: '2030-01-01T00:00:00.000Z' });
  await renderer.receiptPdf(aReceipt());
  await renderer.receiptPdf(aReceipt());
  expect(drawn).toEqual([invoice.number, invoice.number, aReceipt().paymentId]);
});

test('what could not be drawn is tried again', async () => {
  const { drawn, renderer } = counting();
  const broken = anInvoice({ number: 'broken' });
  await expect(renderer.pdf(broken)).rejects.toThrow('no paper');
  await expect(renderer.pdf(broken)).rejects.toThrow('no paper');
  expect(drawn).toEqual(['broken', 'broken']);
});

test('of many documents those are kept that were asked for last', async () => {
  const { drawn, renderer } = counting();
  for (let n = 0; n < 201; n += 1) {
    await renderer.pdf(anInvoice({ number: `INV-${n}` }));
    await renderer.pdf(anInvoice({ number: 'INV-0' }));
  }
  expect(drawn).toHaveLength(201);
  await renderer.pdf(anInvoice({ number: 'INV-1' }));
  expect(drawn).toHaveLength(202);
});
