import { catalogue } from '#kernel/messages.ts';

/** How our systems are doing. */
export const words = catalogue({
  name: 'site/status',
  en: {
    title: 'System status',
    description: 'Whether booking, payments and messages work right now.',
    parts: 'In detail',
    levels: { ok: 'Works', degraded: 'Limited', down: 'Not available' },
    incidents: 'What happened lately',
    none: 'Nothing to report',
    noneText: 'Disturbances and planned maintenance are listed here.',
    since: (moment: string) => `Since ${moment}`,
    until: (from: string, to: string) => `${from} to ${to}`,
    checked: (moment: string) => `As of ${moment}`,
    contactTitle: 'Something else?',
    contact: (phone: string, hours: string) => `Call ${phone} (${hours}).`,
    openNow: 'Open now',
    closedNow: 'Closed now',
  },
});
