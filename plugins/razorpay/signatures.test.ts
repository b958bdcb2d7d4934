import fc from 'fast-check';
import Razorpay from 'razorpay';
import { expect, test } from 'vitest';
import { checkoutMessage, sign, signatureFits } from './signatures.ts';

const keySecret = 'sandbox_key_secret_0001';
const hookSecret = 'sandbox_webhook_secret_0001';
const oldSecret = 'sandbox_webhook_secret_0000';
const order = 'order_NTqR7Sj3k9LmZa';
const pay = 'pay_NTqS1bXw2QpKdE';
const s1 = 'e85d81ab279ca0856fe639c9a67454090a5d4c5251dfff48acffbac1b566ad93';
const s6 = '9a6225e479ba4d35330e03ee09e590e21447c430785ab65d0ba9f0da63135992';
const b1 =
  '{"entity":"event","account_id":"acc_SandboxQTP0001","event":"payment.captured","contains":["payment"],"payload":{"payment":{"entity":{"id":"pay_NTqS1bXw2QpKdE","entity":"payment","amount":49900,"currency":"INR","status":"captured","order_id":"order_NTqR7Sj3k9LmZa","captured":true}}},"created_at":1795323600}';
const s9 = '{"event":"payment.captured","note":"₹499 – ಬೆಂಗಳೂರು"}';
const s10 = String.raw`{"url":"https:\/\/rzp.io\/i\/x","n":"\u20b9499"}`;

test.each([
  ['S1 order and payment', checkoutMessage(order, pay), keySecret, s1],
  [
    'S3 swapped',
    `${pay}|${order}`,
    keySecret,
    'fbab853addd46fa3fa134d557b805908f5d81371d419cb6aa11b4aa0b2ecad1a',
  ],
  [
    'S4 subscription',
    `${pay}|sub_NTqT4hYc5RsMfG`,
    keySecret,
    '1adacedff2944c661916158e79686eb9e9312a782b51edcb829f218c8976fbb9',
  ],
  [
    'S5 payment link',
    `plink_NTqU8kZd6TuNhJ|INV-2025-0044|paid|${pay}`,
    keySecret,
    '6ff728b757e94a800b6fb98784e839e9c33bc6f5811d4ca27275dd6db14e8311',
  ],
  ['S6 webhook body', b1, hookSecret, s6],
  [
    'S7 written anew',
    JSON.stringify(JSON.parse(b1), null, 2),
    hookSecret,
    '00481c294baceaedb8fe15e9a857428c118c1b73b8b988038b37a9f27f03b5f3',
  ],
  ['S9 beyond ASCII', s9, hookSecret, 'ee72066deb2d107ef59cf8b178e7987be5ab7ece05873c97d05961984d0083e9'],
  [
    'S10 escaped as sent',
    s10,
    hookSecret,
    '6269a74b3b0832a9d29f2ed9cf7776098fa7d173c32d5ed786a9dc36674aa566',
  ],
  ['S11 old secret', b1, oldSecret, '2019d061d8f0b5de5be0bf7a2ebe74500672152eeb59f4dd347a87109be3412c'],
  ['S12 key secret', b1, keySecret, 'd037bb0ba341ba501b183b4697638a5b523f8c078eba5d3656c9b229a3d723b7'],
  [
    "the SDK's body",
    '{"a":1,"b":2,"c":{"d":3}}',
    '123456',
    '2fe04e22977002e6c7cb553adab8b460cb9e2a4970d5953cb27a8472752e3bbc',
  ],
  [
    "the SDK's payment",
    'order_IEIaMR65cu6nz3|pay_IH4NVgf4Dreq1l',
    'EnLs21M47BllR3X8PSFtjtbd',
    '0d4e745a1838664ad6c9c9902212a32d627d68e917290b0ad5f08ff4561bc50f',
  ],
])('vector %s is signed and accepted', (_name, message, secret, hex) => {
  expect(sign(message, secret)).toBe(hex);
  expect(signatureFits(message, hex, [secret])).toBe(true);
});

test('a signature does not carry over to another order (S2) or the swapped pair (S3)', () => {
  expect(signatureFits(`order_OTHER00000001|${pay}`, s1, [keySecret])).toBe(false);
  expect(sign(`order_OTHER00000001|${pay}`, keySecret)).toMatch(/^da4ec237f83eafc8/);
  expect(signatureFits(`${pay}|${order}`, s1, [keySecret])).toBe(false);
});

test('a body that was re-serialised, changed or decoded wrongly no longer fits (S7 to S10)', () => {
  expect(signatureFits(JSON.stringify(JSON.parse(b1), null, 2), s6, [hookSecret])).toBe(false);
  expect(signatureFits(b1.replace('49900', '4990'), s6, [hookSecret])).toBe(false);
  expect(signatureFits(Buffer.from(s9, 'utf8').toString('latin1'), sign(s9, hookSecret), [hookSecret])).toBe(
    false,
  );
  expect(signatureFits(JSON.stringify(JSON.parse(s10)), sign(s10, hookSecret), [hookSecret])).toBe(false);
});

test('an old secret counts only while it is kept (S11), and the key secret never does (S12)', () => {
  const old = sign(b1, oldSecret);
  expect(signatureFits(b1, old, [hookSecret, oldSecret])).toBe(true);
  expect(signatureFits(b1, old, [hookSecret])).toBe(false);
  expect(signatureFits(b1, sign(b1, keySecret), [hookSecret, oldSecret])).toBe(false);
});

test.each([
  [undefined],
  [null],
  [[s6]],
  [s6.toUpperCase()],
  [` ${s6}`],
  [`${s6}\n`],
  [s6.slice(1)],
  [''],
  [{}],
])('the header %j is no signature, and nothing is thrown', (header) => {
  expect(signatureFits(b1, header, [hookSecret])).toBe(false);
});

test('an empty secret never fits, not even what it signed', () => {
  expect(signatureFits(b1, sign(b1, ''), [''])).toBe(false);
  expect(signatureFits(b1, s6, [])).toBe(false);
});

test('what we sign, the vendor accepts, for any text and secret', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1 }), (message, secret) => {
      expect(Razorpay.validateWebhookSignature(message, sign(message, secret), secret)).toBe(true);
    }),
  );
});
