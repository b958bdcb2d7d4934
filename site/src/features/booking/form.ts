import type { ContactMethod } from '#collections/customers/choices.ts';
import type { DeviceKind } from '#collections/devices/contract.ts';
import type { TemplateContent } from '#collections/ticket-templates/contract.ts';
import type { TemplateStart } from '#collections/ticket-templates/view.ts';
import type { BookedBefore, BookingView } from '#collections/tickets/booking-view.ts';
import type { BookRemoteInput, Category, ContactTime, Urgency } from '#collections/tickets/contract.ts';
import type { AttachmentView } from '#collections/tickets/files-view.ts';
import { phoneText } from '#site/lib/format.ts';

/** What the form holds while it is filled in; empty texts are what is not filled in yet. */
export type BookingForm = {
  tier: string;
  category: Category | '';
  categoryOther: string;
  subject: string;
  /** Rich text as the editor gave it; the contract decides whether it is any. Null before the first letter. */
  description: unknown;
  urgency: Urgency | '';
  /** The id of a device, `new` for the one below, empty for none. */
  deviceId: string;
  newDevice: { name: string; kind: DeviceKind | ''; system: string };
  attachments: AttachmentView[];
  contact: { name: string; phone: string; email: string; method: ContactMethod | ''; time: ContactTime | '' };
};

/** What a link can fill in; `again`: what was chosen for the ticket that is booked again; `template`: what it begins with. */
export type Prefill = {
  tier?: string;
  category?: string;
  again?: BookedBefore | null;
  template?: TemplateStart | null;
};

/** A form in which only the contact is filled in, of normal urgency and for any time of day. */
export function emptyForm(contact: BookingView['contact']): BookingForm {
  return {
    tier: '',
    category: '',
    categoryOther: '',
    subject: '',
    description: null,
    urgency: 'normal',
    deviceId: '',
    newDevice: { name: '', kind: '', system: '' },
    attachments: [],
    contact: { ...contact, phone: phoneText(contact.phone), time: 'any' },
  };
}

/** Chooses what was chosen before. */
export function chosenAgain(
  form: BookingForm,
  { tier, category, categoryOther, urgency, method, time, device }: BookedBefore,
): BookingForm {
  const contact = { ...form.contact, method, time };
  return {
    ...form,
    tier,
    category,
    categoryOther: categoryOther ?? '',
    urgency,
    contact,
    deviceId: device ?? '',
  };
}

/** Filled in from a template; files and how she is reached stay as they are. */
export function filledFrom(form: BookingForm, template: TemplateStart): BookingForm {
  const { tier, category, categoryOther, subject, description, urgency } = template;
  return { ...form, tier, category: category ?? '', categoryOther, subject, description, urgency };
}

/** What a template keeps of the form. */
export function contentOf(form: BookingForm): Record<keyof TemplateContent, unknown> {
  const { tier, category, categoryOther, subject, description, urgency } = form;
  return {
    tier,
    category: category || null,
    categoryOther,
    subject,
    description,
    urgency: urgency || 'normal',
  };
}

/** The form in the shape of the contract; whether it fits is for the contract to say. */
export function inputOf(form: BookingForm, bookingKey: string): Record<keyof BookRemoteInput, unknown> {
  const { attachments, categoryOther, category, deviceId, newDevice, ...rest } = form;
  return {
    ...rest,
    bookingKey,
    category,
    categoryOther: category === 'other' ? categoryOther : undefined,
    description: form.description ?? undefined,
    deviceId: deviceId === '' || deviceId === 'new' ? undefined : deviceId,
    newDevice: deviceId === 'new' ? newDevice : undefined,
    attachments: attachments.map((file) => file.id),
  };
}
