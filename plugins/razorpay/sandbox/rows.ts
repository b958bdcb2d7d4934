/** What the sandbox remembers. Times are milliseconds of its own clock; amounts are paise. */
export type Notes = Record<string, string>;

export type CaptureRule = {
  mode: 'automatic' | 'manual';
  /** An authorisation later than this after the attempt began is not captured by itself. */
  automaticMs: number;
  /** An authorisation still not captured by then goes back to the payer. */
  manualMs: number;
};

export type OrderRow = {
  id: string;
  amount: number;
  amountPaid: number;
  currency: string;
  receipt: string | null;
  status: 'created' | 'attempted' | 'paid';
  attempts: number;
  notes: Notes;
  capture: CaptureRule;
  createdAt: number;
};

export type PaymentProblem = {
  code: string;
  description: string;
  source: string;
  step: string;
  reason: string;
};

export type CardRow = {
  id: string;
  name: string;
  last4: string;
  network: string;
  international: boolean;
};

export type PaymentRow = {
  id: string;
  orderId: string;
  amount: number;
  currency: string;
  status: 'created' | 'failed' | 'authorized' | 'captured' | 'refunded';
  captured: boolean;
  method: 'upi' | 'card' | 'netbanking' | 'wallet';
  vpa: string | null;
  bank: string | null;
  wallet: string | null;
  card: CardRow | null;
  email: string | null;
  contact: string | null;
  description: string | null;
  notes: Notes;
  amountRefunded: number;
  fee: number | null;
  tax: number | null;
  problem: PaymentProblem | null;
  reference: string;
  createdAt: number;
  /** When the bank will say yes after all to a payment already counted as failed. */
  lateAt: number | null;
  late: boolean;
  /** The automatic capture of this one does not happen. */
  neverCapture: boolean;
};

export type RefundRow = {
  id: string;
  paymentId: string;
  amount: number;
  currency: string;
  notes: Notes;
  receipt: string | null;
  status: 'pending' | 'processed' | 'failed';
  speed: 'normal' | 'optimum';
  /** How it ends, and when. */
  outcome: 'processed' | 'failed';
  settleAt: number;
  reference: string | null;
  createdAt: number;
};

/** A refund request already answered, by its idempotency key. */
type KeyRow = { id: string; fingerprint: string; refundId: string };

/** One movement of money as the payer's bank would list it. */
export type LedgerRow = {
  id: string;
  paymentId: string;
  orderId: string;
  kind: 'held' | 'released' | 'captured' | 'refunded' | 'refund_returned';
  amount: number;
  at: number;
};

export type EventRow = {
  id: string;
  /** The vendor's id, as the header carries it; normally the row's own. */
  header: string;
  name: string;
  orderId: string | null;
  body: string;
  createdAt: number;
};

export type Attempt = { at: number; status: number | null; error: string | null; answer: string };

export type DeliveryRow = {
  id: string;
  eventId: string;
  event: string;
  orderId: string | null;
  state: 'waiting' | 'held' | 'delivered' | 'dropped' | 'gave_up' | 'skipped';
  secret: 'current' | 'old' | 'wrong';
  /** False leaves the event id header out. */
  withEventId: boolean;
  nextAt: number;
  /** The delivery that may go out once this one was tried. */
  nextId: string | null;
  attempts: Attempt[];
  createdAt: number;
};

type SettingRow = { id: string; value: string | number | boolean };

export type Tables = {
  orders: OrderRow;
  payments: PaymentRow;
  refunds: RefundRow;
  keys: KeyRow;
  ledger: LedgerRow;
  events: EventRow;
  deliveries: DeliveryRow;
  settings: SettingRow;
};

export type TableName = keyof Tables;
