import { demoPublishedAt, demoRemark, demoVersion, type NoticeSeed, paragraphs } from './notice.ts';

/** Digital Personal Data Protection Act 2023, s. 5 and 6, and the Rules of 2025: itemised data, purpose, rights, complaint. */
export const privacyNotice: NoticeSeed = {
  document: 'privacy',
  version: demoVersion,
  publishedAt: demoPublishedAt,
  title: 'Privacy notice',
  sections: [
    demoRemark,
    {
      heading: 'What we keep, and why',
      body: paragraphs(
        'Name, e-mail address, phone number and password: to know who you are, to let you in and to call you back. The password is kept as a hash that cannot be turned back.',
        'Address with State and PIN code, and a GSTIN if you give one: to decide which tax applies, to print it on your invoice, and to see whether a technician can come to you.',
        'What you write and attach to a ticket, and what we write back: to solve your problem and to be able to show later what was done.',
        'Payments: amount, time, method, and what the bank lets us show, such as the last four digits of a card. Card numbers, UPI PINs and bank passwords go to the payment service and never reach us.',
        'Times of log-ins and of attempts that failed, with the kind of device and the network address: to protect your account and as the law asks of us.',
      ),
    },
    {
      heading: 'What we ask your consent for',
      body: paragraphs(
        'Messages by WhatsApp, and news about our services. Each is asked on its own, neither is ticked beforehand, and the service is the same without them. You can take a consent back as easily as you gave it: in your profile, at any time.',
        'We keep a record of which version of this notice you agreed to, and when, and of when you took it back.',
      ),
    },
    {
      heading: 'Who else sees it',
      body: paragraphs(
        'The payment service Razorpay, for payments. Our provider of e-mail, for the messages we send you. Tax authorities and courts, where the law asks for it.',
        'We sell nothing to anybody and show no advertising of others.',
      ),
    },
    {
      heading: 'How long we keep it',
      body: paragraphs(
        'Your profile and tickets: as long as you have an account. Ask the grievance officer to have them erased; what the law tells us to keep, such as the records of a year that the rules under the Digital Personal Data Protection Act name, stays for as long as it says.',
        'Invoices and payments with the name, address and GSTIN printed on them: 72 months from the due date of the annual return of their year (section 36 of the CGST Act). They stay even when you delete your account, and are used for nothing else.',
        'Logs of our servers: at least 180 days, as the directions of CERT-In ask.',
      ),
    },
    {
      heading: 'Your rights',
      body: paragraphs(
        'You can see your data, have it corrected or erased, take back a consent, and name a person who acts for you if you die or cannot act yourself. Write to the grievance officer below; we answer within 30 days.',
        'If our answer does not satisfy you, you can complain to the Data Protection Board of India.',
      ),
    },
    {
      heading: 'Safety',
      body: paragraphs(
        'Everything travels encrypted. Only people who need your data for their work see it. If something goes wrong that concerns your data, we tell you and the Board without delay.',
        'You need to be 18 or older to have an account.',
      ),
    },
  ],
};
