import type { IssuedDocument } from '#collections/invoices/rules/document.ts';
import type { Paise } from '#kernel/paise.ts';
import type { Photos } from './photos.ts';

/** What the business needs from outside, in the business's own words. Adapters live in `plugins/`. */
export type Ports = {
  clock: Clock;
  gateway: PaymentGateway;
  mailer: Mailer;
  documents: DocumentRenderer;
  files: FileStore;
  photos: Photos;
  customerIdentity: IdentityPort;
  staffIdentity: IdentityPort;
};

export interface Clock {
  /** The current instant; tests may shift it, production may not. */
  now(): Date;
}

// ---------------------------------------------------------------- payment gateway

export type GatewayPaymentStatus = 'created' | 'failed' | 'authorized' | 'captured' | 'refunded';

export type GatewayOrder = {
  id: string;
  amount: Paise;
  amountPaid: Paise;
  currency: string;
  receipt: string | null;
  status: 'created' | 'attempted' | 'paid';
  createdAt: Date;
};

export type GatewayPayment = {
  id: string;
  orderId: string | null;
  amount: Paise;
  amountRefunded: Paise;
  currency: string;
  status: GatewayPaymentStatus;
  captured: boolean;
  method: 'upi' | 'card' | 'netbanking' | 'wallet' | 'emi' | 'other';
  /** What may be shown of the instrument: "Visa ending 1007", a UPI id, a bank code. Never a full card number. */
  instrument: string | null;
  /** Gateway's fee including its tax, and that tax; null until captured. */
  fee: Paise | null;
  tax: Paise | null;
  error: { code: string; reason: string; description: string } | null;
  createdAt: Date;
};

export type GatewayRefund = {
  id: string;
  paymentId: string;
  amount: Paise;
  status: 'pending' | 'processed' | 'failed';
  /** The key under which we asked for it; null for one that was made there by hand or by the gateway itself. */
  key: string | null;
  /** Under which the customer's bank knows it (ARN, RRN, UTR); null until there is one. */
  reference: string | null;
  createdAt: Date;
};

/** An event as it came in, already proven genuine. */
export type GatewayEvent = {
  /** The vendor's event id, or `sha256:<body hash>` when it sent none. */
  id: string;
  name: string;
  orderId: string | null;
  paymentId: string | null;
  refundId: string | null;
  createdAt: Date | null;
};

/** Why an event is not believed: nothing is signed, what stands there is no signature, or it fits no secret. */
export type SignatureProblem = 'unsigned' | 'malformed_signature' | 'wrong_signature';

/**
 * The gateway said no, or did not say anything usable.
 * `refused`: nothing happened there. `unknown`: it may have happened, look it up before trying again.
 */
export class GatewayError extends Error {
  readonly outcome: 'refused' | 'unknown';
  readonly statusCode: number;
  readonly code: string;
  readonly reason: string | null;
  readonly description: string;

  constructor(problem: {
    outcome: 'refused' | 'unknown';
    statusCode: number;
    code: string;
    reason: string | null;
    description: string;
    cause?: unknown;
  }) {
    super(`${problem.code}: ${problem.description}`, { cause: problem.cause });
    this.name = 'GatewayError';
    this.outcome = problem.outcome;
    this.statusCode = problem.statusCode;
    this.code = problem.code;
    this.reason = problem.reason;
    this.description = problem.description;
  }
}

export interface PaymentGateway {
  readonly mode: 'sandbox' | 'test' | 'live';
  /** What the browser needs to open the check-out. Nothing secret. */
  readonly checkout: { keyId: string; scriptUrl: string };
  createOrder(order: {
    amount: Paise;
    receipt: string;
    notes: Record<string, string>;
  }): Promise<GatewayOrder>;
  findOrdersByReceipt(receipt: string): Promise<GatewayOrder[]>;
  fetchOrder(orderId: string): Promise<GatewayOrder>;
  fetchOrderPayments(orderId: string): Promise<GatewayPayment[]>;
  fetchPayment(paymentId: string): Promise<GatewayPayment>;
  /** Captures the whole authorised amount. A payment that is already captured is a success. */
  capture(paymentId: string, amount: Paise): Promise<GatewayPayment>;
  /** `key` makes a repeat harmless: same key and amount, one refund. */
  refund(refund: {
    paymentId: string;
    amount: Paise;
    key: string;
    notes: Record<string, string>;
  }): Promise<GatewayRefund>;
  fetchRefund(refundId: string): Promise<GatewayRefund>;
  /** Every refund of a payment, also those that were not asked for by us. */
  fetchRefunds(paymentId: string): Promise<GatewayRefund[]>;
  /** True when the check-out's answer was signed for this order and payment. Constant time. */
  verifyCheckout(answer: { orderId: string; paymentId: string; signature: unknown }): boolean;
  /** `refused` when the raw body is not proven genuine. `body` is null when a genuine body is no JSON. */
  openWebhook(
    rawBody: Uint8Array,
    headers: { signature: unknown; eventId: unknown },
  ): { event: GatewayEvent; body: unknown } | { refused: SignatureProblem };
}

// ---------------------------------------------------------------- mail, documents, files

export type MailMessage = {
  to: string;
  subject: string;
  html: string;
  text: string;
  /** Deterministic per delivery, so that a receiver can drop a repeat. */
  messageId: string;
  attachments?: { filename: string; contentType: string; content: Uint8Array }[];
};

/** `permanent`: the address will never take it (5xx); otherwise it is worth another try. */
export class MailError extends Error {
  readonly permanent: boolean;
  constructor(message: string, permanent: boolean, cause?: unknown) {
    super(message, { cause });
    this.name = 'MailError';
    this.permanent = permanent;
  }
}

export interface Mailer {
  /** @throws MailError */
  send(message: MailMessage): Promise<void>;
}

export interface DocumentRenderer {
  /** The same document always gives a PDF with the same text. */
  pdf(document: IssuedDocument): Promise<Uint8Array>;
  receiptPdf(receipt: ReceiptDocument): Promise<Uint8Array>;
  summaryPdf(summary: SummaryDocument): Promise<Uint8Array>;
}

/** A payment receipt: proof that money arrived, no tax document. */
export type ReceiptDocument = {
  paymentId: string;
  receivedAt: string;
  amount: Paise;
  method: string;
  instrument: string | null;
  payer: string;
  payee: { name: string; address: string[]; gstin: string | null };
  forWhat: string;
  ticketNumber: string | null;
  invoiceNumber: string | null;
};

/** What is known about something, in words that are ready to be read: no document of the law. */
export type SummaryDocument = {
  /** Of the words: BCP 47. */
  language: string;
  supplier: string;
  title: string;
  /** Instant, ISO 8601. */
  madeAt: string;
  heading: string;
  facts: { label: string; value: string }[];
  sections: { title: string; entries: { head: string | null; lines: string[] }[]; note: string | null }[];
};

export interface FileStore {
  /** Stores bytes, at once or as they come, under a key of our own making (never a person's file name). */
  put(key: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void>;
  /**
   * @param range first and last byte, both included and there; all of them unless told
   * @returns `size` of the whole; null when nothing is stored under the key
   */
  open(
    key: string,
    range?: { start: number; end: number },
  ): Promise<{ size: number; stream: ReadableStream<Uint8Array> } | null>;
  /** Bytes that are stored under a key, or null. */
  sizeOf(key: string): Promise<number | null>;
  remove(key: string): Promise<void>;
  /** Removes whatever is stored below a key: of `uploads/x` also `uploads/x/1` and `uploads/x/2`. */
  removeAll(folder: string): Promise<void>;
}

// ---------------------------------------------------------------- identity

export type Session = {
  id: string;
  authId: string;
  email: string;
  name: string;
  emailVerified: boolean;
  createdAt: Date;
  lastSeenAt: Date;
  /** When it ends if nothing more is done (idle), and when it ends whatever is done (absolute). */
  idleExpiresAt: Date;
  absoluteExpiresAt: Date;
  impersonatedBy: string | null;
};

/** Who is asking, for limits, the log-in history and the session row. */
export type ClientInfo = { ip: string; userAgent: string };

export type LogInResult =
  | { ok: true; authId: string; sessionId: string; setCookies: string[] }
  | { ok: false; problem: 'wrong_credentials' | 'email_not_verified' };

/**
 * Sign-in for one audience. Nothing here tells a caller whether an account exists,
 * by answer or by time.
 */
export interface IdentityPort {
  /** Always resolves the same way; the mail that follows says what was true. `profile` is kept with the identity until our own profile exists. */
  register(person: {
    email: string;
    password: string;
    name: string;
    profile: Record<string, unknown>;
    client: ClientInfo;
  }): Promise<{ authId: string | null }>;
  sendVerification(email: string): Promise<void>;
  /** @returns the identity, or null when the link is unknown, used or too old */
  verifyEmail(token: string): Promise<{ authId: string; email: string } | null>;
  logIn(credentials: {
    email: string;
    password: string;
    remember: boolean;
    client: ClientInfo;
  }): Promise<LogInResult>;
  /** Ends the session behind the cookie, and the cookie. */
  logOut(headers: Headers): Promise<{ setCookies: string[] }>;
  requestPasswordReset(email: string): Promise<void>;
  /** Sets the password, ends every session. @returns false when the link is unknown, used or too old */
  resetPassword(token: string, password: string): Promise<boolean>;
  /** One SQL statement; null for missing, forged, idle or ended sessions. */
  session(headers: Headers): Promise<Session | null>;
  /**
   * As `session`, and by the same statement what `own` reads beside it: `columns` of what `join` joins on
   * `auth_user.id`, all null where nothing is joined. Both are written in the code; no column may begin with
   * `auth_` or `session_`.
   */
  sessionWith<Row>(
    headers: Headers,
    own: { columns: string; join: string },
  ): Promise<{ session: Session; row: Row } | null>;
  /**
   * The id of the session that the cookie is or was of, if it was signed by us, belongs to this address and has not
   * been ended or cleaned away yet. Proves that the owner has used this device, never that she is signed in.
   */
  sessionOnceOf(headers: Headers, email: string): Promise<string | null>;
  /** Moves the idle limit. At most one write a minute. */
  touch(session: Session): Promise<void>;
  revokeSession(sessionId: string): Promise<void>;
  revokeAll(authId: string): Promise<void>;
  /** What was kept at registration. */
  identityOf(authId: string): Promise<{
    authId: string;
    email: string;
    name: string;
    emailVerified: boolean;
    createdAt: Date;
    profile: Record<string, unknown>;
  } | null>;
  /** For operators and seeds: an identity with a verified address. Idempotent by e-mail. */
  createVerified(person: {
    email: string;
    password: string;
    name: string;
    profile: Record<string, unknown>;
  }): Promise<{ authId: string }>;
}
