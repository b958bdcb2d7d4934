import { AsyncLocalStorage } from 'node:async_hooks';
import Razorpay from 'razorpay';
import { isRecord } from './lenient.ts';

/** The part of axios that the SDK holds and does not declare. */
type RequestConfig = {
  url?: string;
  signal?: unknown;
  headers: { set(name: string, value: string): void };
};
type Answer = { status: number; data: unknown };
type Failure = Error & { code?: string; response?: Answer };
type Transport = {
  defaults: Record<string, unknown>;
  interceptors: {
    request: { use(on: (config: RequestConfig) => RequestConfig): void };
    response: { use(on: (answer: Answer) => Answer, failed: (failure: Failure) => never): void };
  };
};

export type RazorpayClient = InstanceType<typeof Razorpay>;

/** Carries a refund's idempotency key past the SDK, which drops headers it does not know. */
export const refundKey = new AsyncLocalStorage<string>();

const megabyte = 1024 * 1024;

/**
 * The vendor's SDK, made safe: a deadline for every request, no redirects, and every way to
 * fail reported as `{ statusCode, error }` (the SDK alone dies of a TypeError when no answer came).
 */
export function razorpayClient(options: {
  keyId: string;
  keySecret: string;
  baseUrl?: string | undefined;
  timeoutMs: number;
}): RazorpayClient {
  const client = new Razorpay({ key_id: options.keyId, key_secret: options.keySecret });
  const transport = (client.api as unknown as { rq: Transport }).rq;
  Object.assign(transport.defaults, {
    timeout: options.timeoutMs,
    maxRedirects: 0,
    maxContentLength: 4 * megabyte,
    ...(options.baseUrl === undefined ? {} : { baseURL: options.baseUrl, proxy: false }),
  });
  transport.interceptors.request.use((config) => {
    // axios' own time-out starts anew with every byte; this one does not.
    config.signal = AbortSignal.timeout(options.timeoutMs);
    const key = refundKey.getStore();
    if (key !== undefined && /\/refund$/.test(config.url ?? '')) {
      config.headers.set('X-Refund-Idempotency', key);
    }
    return config;
  });
  transport.interceptors.response.use(acceptObject, describeFailure);
  return client;
}

function acceptObject(answer: Answer): Answer {
  if (isRecord(answer.data)) return answer;
  const failure: Failure = new Error('the gateway answered with something else than an object');
  failure.response = madeUp(answer.status, 'BAD_BODY', failure.message, 'no_object');
  throw failure;
}

function describeFailure(failure: Failure): never {
  const { response } = failure;
  if (response === undefined) {
    const late = /ABORTED|TIMEDOUT|CANCELED/.test(failure.code ?? '');
    failure.response = madeUp(0, late ? 'NETWORK_TIMEOUT' : 'NETWORK_ERROR', failure.message, failure.code);
  } else if (!isRecord(response.data) || !isRecord(response.data.error)) {
    failure.response = madeUp(
      response.status,
      'SERVER_ERROR',
      'an answer of unknown shape',
      `http_${response.status}`,
    );
  }
  throw failure;
}

function madeUp(status: number, code: string, description: string, reason: string | undefined): Answer {
  return { status, data: { error: { code, description, source: 'network', reason: reason ?? null } } };
}
