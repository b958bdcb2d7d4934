import type { Service } from '#collections/payload-types.ts';

export type ServiceSeed = Omit<Service, 'id' | 'createdAt' | 'updatedAt'>;

/** Service accounting code: information technology support services. */
const supportSac = '998313';
/** Service accounting code: information technology design and development services. */
const developmentSac = '998314';

const texts = (...lines: string[]) => lines.map((text) => ({ text }));

const remote: ServiceSeed = {
  kind: 'remote',
  title: 'Remote computer support',
  summary:
    'A technician calls you, connects to your computer while you watch, and works until the problem is solved.',
  promise: 'Same-day resolution',
  booking: 'online',
  active: true,
  position: 1,
  included: texts(
    'A call from a technician before anything is opened',
    'You watch every step and can end the session at any time',
    'A GST invoice with every payment',
    'The whole price back if we cannot solve it',
  ),
  tiers: [
    {
      key: 'quick',
      name: 'Quick fix',
      description:
        'One clear problem: a program that does not start, a printer that is not found, an e-mail account to set up.',
      price: 49_900,
      from: false,
      minutes: 30,
      sac: supportSac,
    },
    {
      key: 'standard',
      name: 'Standard',
      description:
        'Several problems, or one that needs looking for: a slow computer, unwanted programs, a network that keeps dropping.',
      price: 69_900,
      from: false,
      minutes: 60,
      sac: supportSac,
    },
    {
      key: 'deep',
      name: 'Deep clean-up',
      description:
        'Removal of viruses, a full clean-up, updates and a check that everything you need still works.',
      price: 99_900,
      from: false,
      minutes: 120,
      sac: supportSac,
    },
  ],
  preparation: texts(
    'Keep the computer plugged in and connected to the internet.',
    'Install AnyDesk from anydesk.com, or open Quick Assist, which is part of Windows.',
    'Save your work and close what you do not need. Have your own passwords at hand, but tell them to nobody.',
    'Keep your phone near: the technician calls before asking for a connection code.',
  ),
  resolutionMinutes: 240,
  targets: {
    low: { firstAnswer: 240, completion: 660 },
    normal: { firstAnswer: 60, completion: 240 },
    high: { firstAnswer: 30, completion: 180 },
    urgent: { firstAnswer: 15, completion: 120 },
  },
};

const onsite: ServiceSeed = {
  kind: 'onsite',
  title: 'Onsite IT support',
  summary:
    'A technician comes to your home or office in Bengaluru: hardware, networks, printers, several computers at once.',
  promise: 'Next-day visit',
  booking: 'by_phone',
  active: true,
  position: 2,
  included: texts(
    'Consultation at your place',
    'An estimate before any further work',
    'Payment after the work is done',
  ),
  tiers: [
    {
      key: 'visit',
      name: 'Consultation visit',
      description:
        'We come, look and tell you what it takes. Further work and parts are agreed before they are done.',
      price: 20_000,
      from: true,
      minutes: 0,
      sac: supportSac,
    },
  ],
  preparation: texts('Back up what must not be lost.', 'Make sure somebody who may decide is there.'),
  resolutionMinutes: 1_320,
  targets: {
    low: { firstAnswer: 330, completion: 1_980 },
    normal: { firstAnswer: 120, completion: 1_320 },
    high: { firstAnswer: 60, completion: 660 },
    urgent: { firstAnswer: 30, completion: 330 },
  },
};

const web: ServiceSeed = {
  kind: 'web',
  title: 'Web development',
  summary: 'Websites and small web applications for businesses, from the first talk to the running site.',
  promise: 'First consultation free',
  booking: 'by_phone',
  active: true,
  position: 3,
  included: texts(
    'A written quotation with milestones',
    'Projects of two to eight weeks',
    'Hand-over of everything that was made for you',
  ),
  tiers: [
    {
      key: 'quote',
      name: 'Quotation',
      description: 'Tell us what you need. The first consultation and the quotation cost nothing.',
      price: 0,
      from: false,
      minutes: 0,
      sac: developmentSac,
    },
  ],
  preparation: texts('Think of two or three websites that you like, and why.'),
  resolutionMinutes: 2_640,
  targets: {
    low: { firstAnswer: 660, completion: 3_300 },
    normal: { firstAnswer: 330, completion: 2_640 },
    high: { firstAnswer: 120, completion: 1_320 },
    urgent: { firstAnswer: 60, completion: 660 },
  },
};

export const serviceSeeds: readonly ServiceSeed[] = [remote, onsite, web];
