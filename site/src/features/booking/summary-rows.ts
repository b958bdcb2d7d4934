import type { DeviceView } from '#collections/devices/view.ts';
import type { TierView } from '#collections/tickets/booking-view.ts';
import { phoneText } from '#site/lib/format.ts';
import { words } from '#site/messages/booking.ts';
import type { FormStep } from './flow.ts';
import type { BookingForm } from './form.ts';

export type SummaryRow = { key: string; label: string; lines: string[]; step: FormStep };

/** What was chosen so far, in the order of the steps; what is not chosen yet has no lines. */
export function summaryRows(
  form: BookingForm,
  tier: TierView | undefined,
  devices: readonly DeviceView[] = [],
): SummaryRow[] {
  const w = words();
  const { summary: s, details: d, contact: c, service } = w;
  const { contact, category, urgency, attachments } = form;
  const about = category === 'other' ? form.categoryOther.trim() : category && d.categories[category];
  const device =
    form.deviceId === 'new'
      ? form.newDevice.name.trim()
      : devices.find(({ id }) => id === form.deviceId)?.name;
  const reach =
    contact.method &&
    `${c.methods[contact.method]}: ${contact.method === 'email' ? contact.email : phoneText(contact.phone)}`;
  const time = contact.time && c.times[contact.time];
  const given = (...lines: (string | false | undefined)[]) =>
    lines.filter((line): line is string => Boolean(line));
  return [
    {
      key: 'service',
      label: s.service,
      lines: given(tier?.name, tier && tier.minutes > 0 && service.minutes(tier.minutes)),
      step: 'service',
    },
    { key: 'about', label: s.about, lines: given(form.subject.trim(), about, device), step: 'details' },
    {
      key: 'urgency',
      label: s.urgency,
      lines: given(urgency && d.urgencies[urgency].label),
      step: 'details',
    },
    {
      key: 'files',
      label: s.files,
      lines:
        attachments.length > 2 ? [s.fileCount(attachments.length)] : attachments.map((file) => file.filename),
      step: 'details',
    },
    { key: 'contact', label: s.contact, lines: given(contact.name.trim(), reach), step: 'contact' },
    {
      key: 'time',
      label: s.time,
      lines: given(time && [time.label, time.text].filter(Boolean).join(', ')),
      step: 'contact',
    },
  ].filter((row) => row.key !== 'files' || row.lines.length > 0) as SummaryRow[];
}
