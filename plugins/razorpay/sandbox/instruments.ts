/** The vendor's published test instruments, and how a payment with each of them ends. */
export type TestCard = { number: string; network: string; ends: string; international?: true };

const ok = 'success';

export const testCards: TestCard[] = [
  { number: '4100280000001007', network: 'Visa', ends: ok },
  { number: '5500670000001002', network: 'MasterCard', ends: ok },
  { number: '6527658900001005', network: 'RuPay', ends: ok },
  { number: '36082800091007', network: 'Diners Club', ends: ok },
  { number: '340256000401007', network: 'American Express', ends: ok },
  { number: '4718609108204366', network: 'Visa', ends: ok },
  { number: '5104015555555558', network: 'MasterCard', ends: ok },
  { number: '5104060000000008', network: 'MasterCard', ends: ok },
  { number: '5241810000000000', network: 'MasterCard', ends: ok },
  { number: '5555555555554444', network: 'MasterCard', ends: ok, international: true },
  { number: '4012888888881881', network: 'Visa', ends: ok, international: true },
  { number: '4100280000090000', network: 'Visa', ends: 'payment_timed_out' },
  { number: '5305620000060000', network: 'MasterCard', ends: 'payment_timed_out' },
  { number: '4100280000080001', network: 'Visa', ends: 'insufficient_fund' },
  { number: '5305620000050001', network: 'MasterCard', ends: 'insufficient_fund' },
  { number: '4100280000070002', network: 'Visa', ends: 'payment_cancelled' },
  { number: '5305620000040002', network: 'MasterCard', ends: 'payment_cancelled' },
  { number: '4100280000060003', network: 'Visa', ends: 'card_declined' },
  { number: '4100280000050004', network: 'Visa', ends: 'card_declined' },
  { number: '4100280000040005', network: 'Visa', ends: 'card_declined' },
  { number: '5305620000030003', network: 'MasterCard', ends: 'card_declined' },
  { number: '4100280000030006', network: 'Visa', ends: 'card_disabled_for_online_payments' },
  { number: '4100280000010008', network: 'Visa', ends: 'card_number_invalid' },
  { number: '4100280000020007', network: 'Visa', ends: 'gateway_technical_error' },
  { number: '4100280000000009', network: 'Visa', ends: 'authentication_failed' },
];

export const banks = [
  { code: 'HDFC', name: 'HDFC Bank' },
  { code: 'ICIC', name: 'ICICI Bank' },
  { code: 'SBIN', name: 'State Bank of India' },
  { code: 'UTIB', name: 'Axis Bank' },
  { code: 'KKBK', name: 'Kotak Mahindra Bank' },
  { code: 'CNRB', name: 'Canara Bank' },
  { code: 'KARB', name: 'Karnataka Bank' },
];

export const wallets = [
  { code: 'mobikwik', name: 'MobiKwik' },
  { code: 'olamoney', name: 'Ola Money' },
  { code: 'airtelmoney', name: 'Airtel Payments Bank' },
  { code: 'jiomoney', name: 'JioMoney' },
];

export const goodUpi = 'success@razorpay';
export const badUpi = 'failure@razorpay';
