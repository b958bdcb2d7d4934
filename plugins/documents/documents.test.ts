import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, expect, test } from 'vitest';
import { formatInr } from '#kernel/money.ts';
import { paise } from '#kernel/paise.ts';
import { pdfRenderer } from './index.ts';
import {
  aCreditNote,
  aLine,
  anInvoice,
  aReceipt,
  aSummary,
  customer,
  supplier,
} from './testing/sample-documents.ts';

const renderer = pdfRenderer();

/** The words of a PDF in reading order, line breaks as spaces. */
async function read(pdf: Uint8Array) {
  const proxy = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(proxy, { mergePages: false });
  const info: Record<string, unknown> = { ...(await proxy.getMetadata()).info };
  const pages = text.map((page) => page.replaceAll(/\s+/g, ' '));
  return { text: pages.join(' '), pages, info };
}
const readInvoice = async (document = anInvoice()) => read(await renderer.pdf(document));

beforeAll(async () => {
  await renderer.pdf(anInvoice());
});

test('a tax invoice shows every field that rule 46 asks for', async () => {
  const { text } = await readInvoice();
  const facts = [
    'Tax invoice',
    'ORIGINAL FOR RECIPIENT',
    'INV-2026-0045',
    '2026-27',
    'RT2026-0012',
    supplier.name,
    ...supplier.address,
    'Karnataka (29) 560001',
    'GSTIN 29AAGCB7383J1Z4',
    supplier.email ?? '',
    supplier.phone ?? '',
    customer.name,
    ...customer.address,
    'Karnataka (29) 560038',
    'GSTIN: not registered',
    customer.email ?? '',
    customer.phone ?? '',
    'Place of supply Karnataka (29)',
    'Intra-State',
    'Reverse charge No',
    'Remote support: laptop running slowly',
    '998313',
    '22 Nov 2026, 2:30 pm',
    '₹507.63',
    'CGST 9 % ₹45.69',
    'SGST 9 % ₹45.69',
    'Round off -₹0.01',
    'Total ₹599.00',
    'Rupees Five Hundred Ninety-Nine Only',
    'Paid in advance.',
    'No signature is needed',
    'Page 1 of 1',
  ];
  for (const fact of facts) expect(text).toContain(fact);
  expect(text).not.toContain('IGST');
});

test('the date of issue is the day in India, not in UTC', async () => {
  const { text } = await readInvoice();
  expect(text).toContain('Date of issue 23 Nov 2026');
  expect(text).toContain('Due date 29 Nov 2026');
});

test('an inter-State invoice to a registered recipient shows IGST alone and both numbers', async () => {
  const line = aLine({ cgst: paise(0), sgst: paise(0), igst: paise(9137), roundOff: paise(0) });
  const recipient = {
    ...customer,
    state: 'Tamil Nadu',
    stateCode: '33',
    pin: '600001',
    gstin: '33AAGCB7383J1ZF',
  };
  const { text } = await readInvoice(
    anInvoice({
      lines: [line],
      interState: true,
      recipient,
      placeOfSupply: { state: 'Tamil Nadu', stateCode: '33' },
    }),
  );
  for (const fact of [
    'IGST 18 % ₹91.37',
    'GSTIN 33AAGCB7383J1ZF',
    'Place of supply Tamil Nadu (33)',
    'Inter-State',
  ]) {
    expect(text).toContain(fact);
  }
  expect(text).not.toMatch(/CGST 9|SGST|Round off/);
});

test('reverse charge is stated when it applies', async () => {
  expect((await readInvoice(anInvoice({ reverseCharge: true }))).text).toContain('Reverse charge Yes');
});

test('an unregistered supplier shows no tax anywhere (section 32)', async () => {
  const none = paise(0);
  const line = aLine({
    taxable: paise(49900),
    rateBp: 0,
    cgst: none,
    sgst: none,
    roundOff: none,
    total: paise(49900),
  });
  const { text } = await readInvoice(
    anInvoice({ lines: [line], gstMode: 'unregistered', supplier: { ...supplier, gstin: null } }),
  );
  expect(text).toContain('Total ₹499.00');
  expect(text).toContain('The supplier is not registered under GST');
  expect(text).not.toMatch(/Tax invoice|CGST|SGST|IGST|GSTIN|Reverse charge|Taxable|ORIGINAL/);
});

test('discounts and amounts of crores keep to their columns', async () => {
  const line = aLine({ discount: paise(1234567890), taxable: paise(9876543210), total: paise(11654321088) });
  const { text } = await readInvoice(anInvoice({ lines: [line] }));
  for (const amount of [line.discount, line.taxable, line.total]) expect(text).toContain(formatInr(amount));
  expect(text).toContain('Discount given ₹1,23,45,678.90');
});

test('many lines go on over pages, with the head of the table and the page number on each', async () => {
  const lines = Array.from({ length: 40 }, (_, n) =>
    aLine({ description: `Support session number ${n + 1}` }),
  );
  const { pages, text } = await readInvoice(anInvoice({ lines }));
  expect(pages.length).toBeGreaterThan(1);
  pages.forEach((page, index) => {
    expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    expect(page).toContain('INV-2026-0045');
    if (page.includes('Support session')) expect(page).toContain('Description HSN/SAC Qty');
  });
  for (const line of lines) expect(text).toContain(line.description);
  expect(text).toContain(`Total ${formatInr(paise(40 * 59900))}`);
});

/** Without spaces and composed: a reader may set a space after a glyph with a sign, and characters come decomposed. */
const letters = (words: string) => words.replaceAll(' ', '').normalize('NFC');

test('Kannada and Devanagari are read back whole and in the order in which people write them', async () => {
  const recipient = {
    ...customer,
    name: 'Asha ಕೃಷ್ಣಮೂರ್ತಿ ಲಕ್ಷ್ಮೀನಾರಾಯಣ श्रीमती क्षत्रिय मुंबई',
    address: [
      'ಶ್ರೀ ಸ್ವಾತಂತ್ರ್ಯ ರಾಷ್ಟ್ರೀಯ ಅಪಾರ್ಟ್\u200Cಮೆಂಟ್',
      'ಕೋರಮಂಗಲ ಮೊದಲನೇ ಮುಖ್ಯರಸ್ತೆ, ಬೆಂಗಳೂರು ೫೬೦೦೩೮',
      'शिवाजी मार्ग, दिल्ली ज़िला, कार्यालय Road',
    ],
  };
  const description = 'ಕರ್ಣ ಕರ್ಮ ಕರ್ತೃ ಶ್ರೀಮತಿ स्थिति कर्म धर्मार्थ';
  const { text, info } = await readInvoice(anInvoice({ recipient, lines: [aLine({ description })] }));
  for (const part of [recipient.name, ...recipient.address, description])
    expect(letters(text)).toContain(letters(part));
  expect(info.Subject).toBe(`Invoice INV-2026-0045 for ${recipient.name}`);
});

test('signs without a letter, and a word that is broken in a syllable, lose nothing', async () => {
  const name = 'ಿಕ ್ರ ಾಶಾ ि क्';
  const long = 'ಶ್ರೀಸ್ವಾತಂತ್ರ್ಯಕರ್ನಾಟಕ'.repeat(6);
  const { text } = await readInvoice(
    anInvoice({ recipient: { ...customer, name }, lines: [aLine({ description: long })] }),
  );
  const drawn = letters(text).replaceAll('◌', '');
  expect(drawn).toContain(letters(name));
  expect(drawn).toContain(letters(long));
});

test('characters without a glyph, controls and direction marks do no harm', async () => {
  const recipient = {
    ...customer,
    name: 'A\u202Egnp.exe 漢字 😀\u0000\nB',
    address: ['<script>alert(1)</script>', '', ''],
  };
  const { text } = await readInvoice(anInvoice({ recipient }));
  expect(text).toContain('Agnp.exe \uFFFD\uFFFD \uFFFD B');
  expect(text).toContain('<script>alert(1)</script>');
});

test('a word longer than its column is cut, not lost', async () => {
  const long = 'x1'.repeat(80);
  const { text } = await readInvoice(anInvoice({ lines: [aLine({ description: long })] }));
  expect(text.replaceAll(/[ -]/g, '')).toContain(long);
});

/** The pieces of text on each page, with their left and right edge and their base line in points. */
async function placed(pdf: Uint8Array) {
  const proxy = await getDocumentProxy(new Uint8Array(pdf));
  const pages = [];
  for (let n = 1; n <= proxy.numPages; n += 1) {
    const { items } = await (await proxy.getPage(n)).getTextContent();
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    pages.push(
      texts.map(({ str, width, transform: [, , , , left, y] }) => ({
        text: str,
        left,
        right: left + width,
        y,
      })),
    );
  }
  return pages;
}

test('whatever a line is called, its words stay apart from the code beside them', async () => {
  const descriptions = [
    'Remote computer support, Quick fix: booking same',
    'Remote support, quick fix: Two tabs are booking same',
    ...Array.from({ length: 12 }, (_, n) => `Remote computer support${' a'.repeat(n + 1)} is slow`),
    'x1'.repeat(60),
    'ಕನ್ನಡ ಪಠ್ಯ ನನ್ನ ಗಣಕ ನಿಧಾನವಾಗಿದೆ ಏನು ಮಾಡಲಿ',
  ];
  for (const amount of [paise(59_900), paise(11_654_321_088)]) {
    const money = { taxable: amount, cgst: amount, sgst: amount, total: amount };
    const lines = descriptions.map((description) => aLine({ description, ...money }));
    for (const pieces of await placed(await renderer.pdf(anInvoice({ lines })))) {
      const head = pieces.find(({ text }) => text === 'Description');
      const code = pieces.find(({ text }) => text === '998313');
      if (!head || !code) continue;
      const words = pieces.filter(({ left, y }) => y < head.y && left > head.left - 1 && left < code.left);
      expect(words.length).toBeGreaterThan(8);
      for (const { text, right } of words) expect(code.left - right, text).toBeGreaterThan(12);
    }
  }
});

test('the same document gives the same text, whatever was drawn in between', async () => {
  const first = await readInvoice();
  await readInvoice(anInvoice({ recipient: { ...customer, name: 'ಆಶಾ' } }));
  const second = await readInvoice();
  expect(second).toEqual(first);
});

test('a receipt names amount, payer, method, ticket and invoice, and says that it is no tax invoice', async () => {
  const { text } = await read(await renderer.receiptPdf(aReceipt({ payer: 'ಆಶಾ ರಾವ್' })));
  const facts = [
    'Payment receipt',
    '₹599.00',
    'Rupees Five Hundred Ninety-Nine Only',
    'Received on 22 Nov 2026, 2:31 pm',
    'Received from ಆಶಾ ರಾವ್',
    'Paid by Card · Visa ending 1007',
    'Payment ID pay_QwErTy12345678',
    'Ticket RT2026-0012',
    'Invoice INV-2026-0045',
    'Remote support, urgent',
    supplier.name,
    ...supplier.address,
    'GSTIN 29AAGCB7383J1Z4',
    'It is not a tax invoice',
  ];
  for (const fact of facts) expect(text).toContain(fact);
});

test('a receipt leaves out what it does not know', async () => {
  const bare = aReceipt({ instrument: null, ticketNumber: null, invoiceNumber: null, method: 'upi' });
  const { text } = await read(await renderer.receiptPdf(bare));
  expect(text).toContain('Paid by UPI Payment ID');
  expect(text).not.toMatch(/null|Invoice|Ticket/);
});

test('an invoice in three scripts stays under 120 kB and takes less than 300 ms of the processor', async () => {
  const document = anInvoice({ recipient: { ...customer, name: 'Asha ಆಶಾ ರಾವ್ आशा' } });
  const times: number[] = [];
  let size = 0;
  for (let n = 0; n < 5; n += 1) {
    const before = process.cpuUsage();
    size = (await renderer.pdf(document)).length;
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  expect(size).toBeLessThan(120_000);
  expect(Math.min(...times)).toBeLessThan(300);
});

test('a credit note shows every field that rule 53(1A) asks for', async () => {
  const { text, info } = await read(await renderer.pdf(aCreditNote()));
  const facts = [
    'Credit note',
    'ORIGINAL FOR RECIPIENT',
    'Credit note number CN-2026-0007',
    'Date of issue 25 Nov 2026',
    'Against invoice INV-2026-0045',
    'Date of invoice 23 Nov 2026',
    'Request RT2026-0012 was cancelled.',
    'RT2026-0012',
    supplier.name,
    'GSTIN 29AAGCB7383J1Z4',
    customer.name,
    'Karnataka (29) 560038',
    '998313',
    '₹507.63',
    'CGST 9 % ₹45.69',
    'SGST 9 % ₹45.69',
    'Round off -₹0.01',
    'Total credited ₹599.00',
    'Rupees Five Hundred Ninety-Nine Only',
  ];
  for (const fact of facts) expect(text).toContain(fact);
  expect(text).not.toContain('Due date');
  expect(info.Title).toBe('Credit note CN-2026-0007');
});

test('a credit note that adjusts no output tax states none, and says why', async () => {
  const zero = paise(0);
  const note = aCreditNote();
  const lines = note.lines.map((line) => ({
    ...line,
    taxable: line.total,
    cgst: zero,
    sgst: zero,
    roundOff: zero,
    rateBp: 0,
  }));
  const { text } = await read(
    await renderer.pdf({
      ...note,
      lines,
      totals: { ...note.totals, taxable: note.totals.total, cgst: zero, sgst: zero, roundOff: zero },
      gstAdjusted: false,
      terms: ['Issued after 30 November 2026: no output tax is adjusted with this credit note.'],
    }),
  );
  expect(text).toContain('no output tax is adjusted');
  expect(text).toContain('Total credited ₹599.00');
  expect(text).not.toMatch(/CGST \d|SGST \d|Taxable value/);
});

test('a summary shows its facts and every entry, in whatever script, over as many pages as it takes', async () => {
  const { text, info } = await read(await renderer.summaryPdf(aSummary()));
  for (const fact of ['Ticket summary', 'RT2026-0012', 'Customer Asha Rao', 'It takes ten minutes.', 'ತುಂಬಾ'])
    expect(text).toContain(fact);
  expect(info.Title).toBe('Ticket summary RT2026-0012 · Laptop is slow');
  const entries = Array.from({ length: 60 }, (_, n) => ({
    head: `Message ${n}.`,
    lines: [`${'long '.repeat(n === 7 ? 2_000 : 30)}end ${n}.`],
  }));
  const long = await read(
    await renderer.summaryPdf(aSummary({ sections: [{ title: 'Talk', entries, note: 'Only the newest' }] })),
  );
  for (const n of entries.keys()) expect(long.text).toContain(`end ${n}.`);
  expect(long.pages.length).toBeGreaterThan(3);
  for (const page of long.pages) expect(page).toContain(`of ${long.pages.length}`);
});

test('what is the same twice in a summary stands there twice', async () => {
  const entry = { head: 'Asha', lines: ['Hello?'] };
  const { text } = await read(
    await renderer.summaryPdf(
      aSummary({ sections: [{ title: 'Talk', entries: [entry, entry, entry], note: null }] }),
    ),
  );
  expect(text.match(/Hello\?/g)).toHaveLength(3);
});
