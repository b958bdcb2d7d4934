import { catalogue } from '#kernel/messages.ts';

/** The profile: its set-up after the first log-in, and its page. */
export const words = catalogue({
  en: {
    title: 'Your profile',
    sub: 'How we reach you, and what stands on your invoices',
    welcome: {
      title: 'A few details, then you are ready',
      sub: 'Your address and State are needed for every booking and invoice. You can change them later.',
      submit: 'Save and go on',
      later: 'Later',
    },
    contact: 'You',
    name: 'Name',
    email: 'E-mail',
    emailHint: 'You log in with this address.',
    phone: 'Phone',
    method: 'How do we reach you best?',
    methods: { phone: 'Phone call', email: 'E-mail', whatsapp: 'WhatsApp' },
    address: 'Address',
    line1: 'House and street',
    line2: 'Area or locality',
    landmark: 'Landmark',
    landmarkHint: 'Something well known nearby',
    city: 'City',
    pin: 'PIN code',
    state: 'State or Union Territory',
    stateHint: 'Decides which GST stands on your invoices',
    stateChoose: 'Please choose',
    area: {
      covered: (pin: string, area: string) => `${pin} (${area}): we also come to you here.`,
      not_covered: (pin: string, area: string) =>
        `${pin} (${area}): we do not visit here yet. Remote support works everywhere.`,
      unknown: (pin: string) => `${pin} is not in our list of areas. Remote support works everywhere.`,
      looking: 'Looking up the area…',
    },
    billing: 'Billing',
    billingText: 'Only if invoices go to a company or another name.',
    billingName: 'Name on invoices',
    gstin: 'GSTIN',
    gstinHint: '15 letters and digits',
    gstinGood: 'The check digit fits.',
    consents: {
      title: 'Messages you agreed to',
      whatsapp: 'Service updates by WhatsApp and SMS too',
      marketing: 'Tips and offers by e-mail, at most once a month',
      service:
        'Messages about your tickets, payments and invoices come by e-mail in any case. They are part of the service.',
      submit: 'Save choice',
      saved: 'Your choice is saved. It counts from now on.',
    },
    submit: 'Save',
    busy: 'Saving…',
    saved: 'Your details are saved.',
    savedText: 'New bookings and invoices use them. Documents that were issued before stay as they are.',
    problem: 'Some details need another look. They are marked below.',
  },
});
