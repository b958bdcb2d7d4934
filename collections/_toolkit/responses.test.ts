import type { PayloadRequest } from 'payload';
import { expect, test } from 'vitest';
import type { ErrorBody } from '#kernel/errors.ts';
import { DomainError } from '#kernel/errors.ts';
import { GatewayError } from './ports.ts';
import { answerProblem } from './responses.ts';

const req = { payload: { logger: { error: () => {}, debug: () => {} } } } as unknown as PayloadRequest;

async function answered(error: unknown) {
  const response = answerProblem(req, error, 'a-request-1');
  const { error: problem } = (await response.json()) as ErrorBody;
  return { status: response.status, retryAfter: response.headers.get('retry-after'), ...problem };
}

const failure = (more: object) => Object.assign(new Error('it failed'), more);

test.each([
  ['a lost connection', failure({ code: '08006' })],
  ['too many connections', failure({ code: '53300' })],
  ['a statement that took too long', failure({ code: '57014' })],
  ['a database that shuts down', failure({ code: '57P01' })],
  ['a lock not had in time', failure({ code: '55P03' })],
  ['a serialisation failure', failure({ code: '40001' })],
  ['a dead-lock', failure({ code: '40P01' })],
  ['a transaction that was idle for too long', failure({ code: '25P03' })],
  ['a transaction that was open for too long', failure({ code: '25P04' })],
  ['what caused the failure', failure({ cause: { cause: { code: '55P03' } } })],
  ['a refused connection', failure({ code: 'ECONNREFUSED' })],
  ['a transaction that cannot begin', new Error('Error: cannot begin transaction: timeout')],
])('%s passes: come again', async (_name, error) => {
  expect(await answered(error)).toMatchObject({
    status: 503,
    code: 'temporarily_unavailable',
    retryAfter: '5',
  });
});

test.each([
  ['a character that no column holds', failure({ code: '22021' }), 422, 'invalid'],
  ['a row that must be one of a kind', failure({ code: '23505' }), 500, 'internal'],
  ['going on in an aborted transaction', failure({ code: '25P02' }), 500, 'internal'],
  ['a code that only begins like one that passes', failure({ code: '08' }), 500, 'internal'],
  ['what Payload does not let one see', failure({ status: 403 }), 404, 'not_found'],
  ['what Payload does not find', failure({ status: 404 }), 404, 'not_found'],
  ['a mistake', new TypeError('undefined is no function'), 500, 'internal'],
  ['a thrown string', 'no', 500, 'internal'],
  ['nothing at all', null, 500, 'internal'],
  ['a refusal in words', new DomainError('stale', 'Please read it again.'), 409, 'stale'],
])('%s is answered as what it is', async (_name, error, status, code) => {
  expect(await answered(error)).toMatchObject({ status, code, retryAfter: null, requestId: 'a-request-1' });
});

test.each(['refused', 'unknown'] as const)(
  'a gateway that %s claims nothing about the money',
  async (outcome) => {
    const error = new GatewayError({
      outcome,
      statusCode: 502,
      code: 'BAD_GATEWAY',
      reason: null,
      description: 'key rzp_live_1',
    });
    const { status, code, message } = await answered(error);
    expect([status, code]).toEqual([503, 'gateway_unavailable']);
    expect(message).toBe('The payment service does not answer right now. Please try again in a minute.');
  },
);
