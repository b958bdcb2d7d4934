import { expect, test } from 'vitest';
import { plainToRichText } from '#kernel/rich-text.ts';
import { type Draft, type LocalDraft, readDraft, reconcile, sameDraft } from './draft.ts';
import { emptyForm } from './form.ts';

const empty = emptyForm({
  name: 'Asha Rao',
  phone: '+919876543210',
  email: 'asha@example.com',
  method: 'phone',
});
const draft = (subject: string): Draft => ({
  v: 1,
  bookingKey: '0193f6c0-7a7b-4c3d-8e9f-001122334455',
  step: 'details',
  form: { ...empty, subject, description: plainToRichText('It is slow.') },
});
const local = (subject: string, more: Partial<LocalDraft> = {}): LocalDraft => ({
  draft: draft(subject),
  savedAt: '2026-11-22T10:00:00.000Z',
  revision: 3,
  dirty: true,
  ...more,
});
const compare = (
  here: LocalDraft | null,
  there: { subject: string; revision: number; savedAt?: string } | null,
) => {
  const server = there && draft(there.subject);
  const view = there && {
    data: server as Draft,
    revision: there.revision,
    savedAt: there.savedAt ?? '2026-11-22T09:00:00.000Z',
  };
  return reconcile(here, view, server);
};

test('without drafts one begins anew, with one of them one goes on with it', () => {
  expect(compare(null, null)).toEqual({ use: 'none' });
  expect(compare(local('a'), null)).toEqual({ use: 'local' });
  expect(compare(null, { subject: 'a', revision: 3 })).toEqual({ use: 'server' });
});

test('equal drafts are restored without a question, whatever their versions', () => {
  expect(compare(local('a', { revision: 1 }), { subject: 'a', revision: 7 })).toEqual({ use: 'server' });
});

test('what was typed after the last save is simply newer', () => {
  expect(compare(local('a b'), { subject: 'a', revision: 3 })).toEqual({ use: 'local' });
});

test('a device that changed nothing takes over what another one wrote', () => {
  expect(compare(local('a', { dirty: false }), { subject: 'b', revision: 4 })).toEqual({ use: 'server' });
});

test('when both have changed, the person is asked and told which is newer', () => {
  expect(compare(local('a'), { subject: 'b', revision: 4 })).toEqual({ use: 'ask', newer: 'local' });
  expect(compare(local('a'), { subject: 'b', revision: 4, savedAt: '2026-11-22T11:00:00.000Z' })).toEqual({
    use: 'ask',
    newer: 'server',
  });
});

test('the order in which the database gives back keys makes no difference', () => {
  const there = draft('a');
  const turned = {
    ...there,
    form: Object.fromEntries(Object.entries(there.form).reverse()) as Draft['form'],
  };
  expect(sameDraft(there, turned)).toBe(true);
  expect(sameDraft(there, draft('b'))).toBe(false);
});

test('a draft comes back from JSON as it was', () => {
  expect(readDraft(JSON.parse(JSON.stringify(draft('a'))), empty)).toEqual(draft('a'));
});

test('a draft that somebody spoilt harms nobody', () => {
  for (const data of [null, 'x', [], {}, { v: 2 }, { v: 1, bookingKey: '../x', form: {} }])
    expect(readDraft(data, empty)).toBeNull();
  const spoilt = {
    ...draft('a'),
    step: 'confirmation',
    form: {
      subject: { a: 1 },
      category: 'nonsense',
      urgency: 7,
      description: { root: { type: 'script' } },
      attachments: [{ id: '1' }, null],
      contact: 'x',
    },
  };
  expect(readDraft(spoilt, empty)).toEqual({ ...draft('a'), step: 'service', form: empty });
});
