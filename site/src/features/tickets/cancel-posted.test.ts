import { expect, test } from 'vitest';
import { PageStop } from '#site/lib/page-problem.ts';
import { takeCancel } from './cancel-posted.ts';

const form = (values: Record<string, string>) =>
  new Request('http://site.test/customer/tickets/RT2026-0001/cancel', {
    method: 'POST',
    body: new URLSearchParams(values),
  });

function door(status: number, body: unknown = {}) {
  const sent: { path: string; body: unknown }[] = [];
  return {
    sent,
    act: async (path: string, given: unknown) => {
      sent.push({ path, body: given });
      return Response.json(body, { status });
    },
  };
}
const filled = { reason: 'other', words: ' My nephew did it ', expectedRefund: '49900' };
const error = (more: Record<string, unknown>) => ({
  error: { code: 'invalid', message: 'No.', requestId: 'r', ...more },
});

test('the form goes to the door with the amount that was shown', async () => {
  const call = door(200);
  expect(await takeCancel(form(filled), call, 'RT2026-0001')).toBe('done');
  expect(call.sent).toEqual([
    {
      path: '/api/portal/tickets/RT2026-0001/cancel',
      body: { reason: 'other', words: 'My nephew did it', expectedRefund: 49_900 },
    },
  ]);
});

test('what is wrong comes back with what was typed', async () => {
  const call = door(422, error({ fields: { words: 'Please say why.' } }));
  expect(await takeCancel(form({ ...filled, words: '' }), call, 'RT2026-0001')).toEqual({
    values: { reason: 'other', words: '' },
    message: 'No.',
    fields: { words: 'Please say why.' },
    status: 422,
  });
  expect(call.sent[0]?.body).toEqual({ reason: 'other', expectedRefund: 49_900 });
});

test('an amount that is none is a problem of the page, not of a field', async () => {
  const call = door(422, error({ fields: { expectedRefund: 'Please fill this in.' } }));
  expect(await takeCancel(form({ reason: 'other', words: 'x' }), call, 'RT2026-0001')).toMatchObject({
    fields: {},
  });
  expect(call.sent[0]?.body).toMatchObject({ expectedRefund: null });
});

test('without a session it leads to the log-in, without an answer it says so', async () => {
  await expect(takeCancel(form(filled), door(401), 'RT2026-0001')).rejects.toThrow(PageStop);
  const dead = { act: async () => Promise.reject(new Error('gone')) };
  expect(await takeCancel(form(filled), dead, 'RT2026-0001')).toMatchObject({ status: 503, fields: {} });
});
