import { expect, test } from 'vitest';
import { notificationKinds, sayNotification } from '#collections/notifications/rules/words.ts';
import { emailTemplates } from '#emails/index.ts';
import { extraProposed, extraWithdrawn } from './extras.ts';
import { paymentFailed } from './payment-failed.ts';
import { paymentReceived } from './payment-received.ts';
import { noticeOf, notices } from './table.ts';

const events = Object.keys(notices);

test.each(events)('%s: what its sample says can be written as entry and as mail', (event) => {
  const notice = noticeOf(event);
  const { entries, mails } = notice.tell(notice.sample);
  expect(entries.length + mails.length).toBeGreaterThan(0);
  for (const entry of entries) {
    expect(notificationKinds).toContain(entry.kind);
    expect(sayNotification(entry.kind, entry.data).body).not.toMatch(/undefined|NaN|null/);
  }
  for (const mail of mails) {
    expect(emailTemplates[mail.template].schema.safeParse(mail.props)).toMatchObject({ success: true });
    // What is stored is JSON.
    expect(JSON.parse(JSON.stringify(mail.props))).toEqual(mail.props);
  }
});

test('what follows a notice is a notice too', () => {
  for (const event of events) {
    const { follow } = noticeOf(event).tell(noticeOf(event).sample);
    if (follow) expect(events).toContain(follow.event);
  }
});

test('an event that nobody planned for is a fault, also one that every object has', () => {
  expect(() => noticeOf('payment.lost')).toThrow('payment.lost');
  expect(() => noticeOf('toString')).toThrow('toString');
});

test('the receipt shows the tax of a registered supplier, and none otherwise', () => {
  const totals = {
    taxable: 42_288,
    cgst: 3806,
    sgst: 3806,
    igst: 0,
    roundOff: 0,
    total: 49_900,
    discount: 0,
    inWords: '',
  };
  const receipt = (gstMode: string) =>
    paymentReceived.tell({ ...paymentReceived.sample, document: { gstMode, totals } as never }).mails[0]
      ?.props;
  expect(receipt('registered')).toMatchObject({
    tax: { taxable: 42_288, cgst: 3806, sgst: 3806, igst: 0, roundOff: 0 },
  });
  expect(receipt('unregistered')).toMatchObject({ tax: null });
});

test('a receipt without its invoice is a fault that comes to light', () => {
  expect(() => paymentReceived.tell({ ...paymentReceived.sample, invoiceNumber: null })).toThrow('invoice');
});

test('what is asked for says whether GST is in it', () => {
  const asked = (taxed: boolean) => extraProposed.tell({ ...extraProposed.sample, taxed }).mails[0]?.props;
  expect(asked(true)).toMatchObject({ taxed: true });
  expect(asked(false)).toMatchObject({ taxed: false });
});

test('what is taken back is an entry, and a mail once she had agreed to it', () => {
  const { sample } = extraWithdrawn;
  expect(extraWithdrawn.tell(sample).mails).toMatchObject([{ template: 'extra-withdrawn' }]);
  const unanswered = extraWithdrawn.tell({ ...sample, extra: { ...sample.extra, agreed: false } });
  expect(unanswered.mails).toEqual([]);
  expect(unanswered.entries).toMatchObject([{ kind: 'extra.withdrawn' }]);
});

test('a second failure within the hour is an entry and no mail', () => {
  expect(paymentFailed.tell(paymentFailed.sample).mails).toHaveLength(1);
  const again = paymentFailed.tell({ ...paymentFailed.sample, mailedLately: true });
  expect(again.mails).toHaveLength(0);
  expect(again.entries).toHaveLength(1);
});
