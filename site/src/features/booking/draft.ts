import type { DraftView } from '#collections/booking-drafts/view.ts';
import { contactMethods } from '#collections/customers/choices.ts';
import { deviceKinds } from '#collections/devices/contract.ts';
import { attachmentLimit, categories, contactTimes, urgencies } from '#collections/tickets/contract.ts';
import { isUuid } from '#kernel/ids.ts';
import { checkRichText, unfinished } from '#kernel/rich-text-check.ts';
import { isAttachment } from '#site/features/attachments/is-attachment.ts';
import { type FormStep, isFormStep } from './flow.ts';
import type { BookingForm } from './form.ts';

/** A booking that is not finished, as it is kept. The key stays with it, so that a repeat books once. */
export type Draft = { v: 1; bookingKey: string; step: FormStep; form: BookingForm };

/** The copy on this device. `revision` is the server's version it goes back to; `dirty` when it has more than that. */
export type LocalDraft = { draft: Draft; savedAt: string; revision: number; dirty: boolean };

/** Which draft to go on with. `ask` when both have something that the other lacks. */
export type Reconciled = { use: 'none' | 'local' | 'server' } | { use: 'ask'; newer: 'local' | 'server' };

/**
 * Compares the copy on this device with the one on the server. A copy that only continues what the server
 * has is simply newer; one that changed nothing gives way. Nobody is asked without need.
 */
export function reconcile(
  local: LocalDraft | null,
  server: DraftView | null,
  serverDraft: Draft | null,
): Reconciled {
  if (!server || !serverDraft) return { use: local ? 'local' : 'none' };
  if (!local) return { use: 'server' };
  if (sameDraft(local.draft, serverDraft)) return { use: 'server' };
  if (local.revision === server.revision) return { use: 'local' };
  if (!local.dirty) return { use: 'server' };
  return { use: 'ask', newer: Date.parse(local.savedAt) > Date.parse(server.savedAt) ? 'local' : 'server' };
}

/** Equal in what was filled in; the step does not count, the order of keys neither (the database changes it). */
export function sameDraft(a: Draft, b: Draft): boolean {
  return a.bookingKey === b.bookingKey && canonical(a.form) === canonical(b.form);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1))) : part,
  );
}

/**
 * A kept draft as a form again, over an empty one. What an older version of the page or somebody else wrote
 * into it does no harm: what is not of the right kind stays empty. Null when it is no draft at all.
 */
export function readDraft(data: unknown, empty: BookingForm): Draft | null {
  if (!isRecord(data) || data.v !== 1 || !isUuid(data.bookingKey) || !isRecord(data.form)) return null;
  const { form } = data;
  const contact = isRecord(form.contact) ? form.contact : {};
  const newDevice = isRecord(form.newDevice) ? form.newDevice : {};
  return {
    v: 1,
    bookingKey: data.bookingKey,
    step: isFormStep(data.step) ? data.step : 'service',
    form: {
      tier: text(form.tier, 40) ?? empty.tier,
      category: oneOf(categories, form.category) ?? empty.category,
      categoryOther: text(form.categoryOther) ?? empty.categoryOther,
      subject: text(form.subject) ?? empty.subject,
      description: checkRichText(form.description, unfinished).ok ? form.description : empty.description,
      urgency: oneOf(urgencies, form.urgency) ?? empty.urgency,
      deviceId: form.deviceId === 'new' || isUuid(form.deviceId) ? form.deviceId : empty.deviceId,
      newDevice: {
        name: text(newDevice.name) ?? '',
        kind: oneOf(deviceKinds, newDevice.kind) ?? '',
        system: text(newDevice.system) ?? '',
      },
      attachments: Array.isArray(form.attachments)
        ? form.attachments.filter(isAttachment).slice(0, attachmentLimit)
        : [],
      contact: {
        name: text(contact.name) ?? empty.contact.name,
        phone: text(contact.phone) ?? empty.contact.phone,
        email: text(contact.email) ?? empty.contact.email,
        method: oneOf(contactMethods, contact.method) ?? empty.contact.method,
        time: oneOf(contactTimes, contact.time) ?? empty.contact.time,
      },
    },
  };
}

function text(value: unknown, max = 500): string | null {
  return typeof value === 'string' && value.length <= max ? value : null;
}

function oneOf<T extends string>(choices: readonly T[], value: unknown): T | null {
  return choices.find((choice) => choice === value) ?? null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
