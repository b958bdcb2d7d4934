import { expect, test } from 'vitest';
import { plainToRichText } from '#kernel/rich-text.ts';
import { plainStart, takePosted } from './posted.ts';

const key = '01900000-0000-7000-8000-000000000001';

function posting(values: Record<string, string>): Request {
  return new Request('http://site.test/customer/tickets/RT2026-0001', {
    method: 'POST',
    body: new URLSearchParams(values),
  });
}

function aCms(answer: () => Response | Promise<Response>) {
  const calls: { path: string; body: unknown }[] = [];
  return {
    calls,
    act: async (path: string, body: unknown) => {
      calls.push({ path, body });
      return answer();
    },
  };
}

test('a reply goes to its door and leads back to where it stands', async () => {
  const cms = aCms(() => Response.json({ id: 'abc' }));
  const outcome = await takePosted(posting({ form: 'reply', key, body: 'One\nTwo' }), cms, 'RT2026-0001');
  expect(outcome).toEqual({ to: '/customer/tickets/RT2026-0001?said=reply#m-abc' });
  expect(cms.calls).toEqual([
    {
      path: '/api/portal/tickets/RT2026-0001/reply',
      body: { key, body: plainToRichText('One\nTwo'), attachments: [] },
    },
  ]);
});

test.each([
  [{ form: 'confirm', key }, 'move', { move: 'confirm', key }],
  [
    { form: 'not_yet', key, body: 'Still slow' },
    'move',
    { move: 'not_yet', key, body: plainToRichText('Still slow') },
  ],
  [{ form: 'rate', stars: '4', reason: 'quick', words: '' }, 'rate', { stars: 4, reason: 'quick' }],
  [{ form: 'rate' }, 'rate', {}],
  [
    { form: 'modification', key, what: 'Two laptops', why: '' },
    'modification',
    { key, what: 'Two laptops', why: '' },
  ],
])('%j is taken to %s', async (values, door, input) => {
  const cms = aCms(() => Response.json({}));
  const outcome = await takePosted(posting(values as Record<string, string>), cms, 'RT2026-0001');
  expect(outcome).toEqual({ to: `/customer/tickets/RT2026-0001?said=${values.form}` });
  expect(cms.calls).toEqual([{ path: `/api/portal/tickets/RT2026-0001/${door}`, body: input }]);
});

test('an answer to extra work carries what she was shown, and leads back to it', async () => {
  const id = '019c5555-5555-7555-8555-555555555555';
  const cms = aCms(() => Response.json({}));
  const values = { form: 'extra', extra: id, revision: '1', total: '424825', approve: 'yes' };
  const outcome = await takePosted(posting(values), cms, 'RT2026-0001');
  expect(outcome).toEqual({ to: '/customer/tickets/RT2026-0001?said=extra#extras' });
  expect(cms.calls).toEqual([
    { path: `/api/portal/extras/${id}/answer`, body: { approve: true, revision: 1, total: 424_825 } },
  ]);
});

test('a refused form comes back with what was typed and what is wrong with it', async () => {
  const error = { code: 'invalid', message: 'Another look.', fields: { body: 'Please write something.' } };
  const cms = aCms(() => Response.json({ error }, { status: 422 }));
  const outcome = await takePosted(posting({ form: 'reply', key, body: ' ' }), cms, 'RT2026-0001');
  if ('to' in outcome) throw new Error('it was taken');
  expect(outcome).toMatchObject({ form: 'reply', status: 422, message: 'Another look.' });
  expect(plainStart(outcome, 'reply')).toMatchObject({ values: { body: ' ' }, fields: error.fields });
  expect(plainStart(outcome, 'rate')).toBeUndefined();
  expect(plainStart(null, 'reply')).toBeUndefined();
});

test('a server that does not answer loses nothing; an ended session leads to the log-in; an unknown form changes nothing', async () => {
  const silent = aCms(() => Promise.reject(new Error('down')));
  const outcome = await takePosted(posting({ form: 'reply', key, body: 'Kept' }), silent, 'RT2026-0001');
  expect(outcome).toMatchObject({ status: 503, values: { body: 'Kept' } });
  const closed = aCms(() => Response.json({ error: { code: 'not_signed_in' } }, { status: 401 }));
  await expect(takePosted(posting({ form: 'confirm', key }), closed, 'RT2026-0001')).rejects.toMatchObject({
    outcome: { to: 'log-in' },
  });
  const never = aCms(() => Response.json({}));
  expect(await takePosted(posting({ form: 'cancel' }), never, 'RT2026-0001')).toEqual({
    to: '/customer/tickets/RT2026-0001',
  });
  expect(never.calls).toEqual([]);
});
