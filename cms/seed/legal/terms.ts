import { demoPublishedAt, demoRemark, demoVersion, type NoticeSeed, paragraphs } from './notice.ts';

export const termsNotice: NoticeSeed = {
  document: 'terms',
  version: demoVersion,
  publishedAt: demoPublishedAt,
  title: 'Terms of service',
  sections: [
    demoRemark,
    {
      heading: 'What you book',
      body: paragraphs(
        'A remote session is the work of a technician on your computer over the internet, for one problem or a set of problems that you describe. The price names the minutes that are included. If more is needed, we ask before we go on.',
        'Visits and web projects are agreed by phone and in writing.',
      ),
    },
    {
      heading: 'Prices and payment',
      body: paragraphs(
        'Prices are what you pay: GST is included, and the invoice shows how much of it. Remote sessions are paid beforehand, visits after the work, projects by milestone.',
        'A booking stands when the payment has arrived. The tax invoice is then in the portal at once, and the receipt that we mail you leads to it.',
      ),
    },
    {
      heading: 'What we promise',
      body: paragraphs(
        'A remote session that is paid during business hours is worked on the same business day. If we cannot solve the problem, you get the price back (see “Refund policy”).',
        'We open nothing that the work does not need, and we leave the connection when the session ends.',
      ),
    },
    {
      heading: 'What we need from you',
      body: paragraphs(
        'A copy of what must not be lost. A computer that you may let us work on. Programs that you have a licence for.',
        'Never tell a password, a one-time code or a UPI PIN to anybody, also not to us. Our technicians do not ask for them.',
      ),
    },
    {
      heading: 'Limits',
      body: paragraphs(
        'We are liable for damage that we cause by intent or negligence. For the loss of data we are liable for what it takes to put it back from the copy you were asked to make.',
        'Nothing here takes away rights that the Consumer Protection Act 2019 gives you.',
      ),
    },
    {
      heading: 'Law',
      body: 'Indian law applies. Consumers can turn to the consumer commission at their place; otherwise the courts of Bengaluru decide.',
    },
  ],
};
