import { demoPublishedAt, demoRemark, demoVersion, type NoticeSeed, paragraphs } from './notice.ts';

/** Consumer Protection (E-Commerce) Rules 2020: the rule is told before the payment, and no charge for cancelling. */
export const refundsNotice: NoticeSeed = {
  document: 'refunds',
  version: demoVersion,
  publishedAt: demoPublishedAt,
  title: 'Refund policy',
  sections: [
    demoRemark,
    {
      heading: 'Before the work begins',
      body: 'You can cancel a booking for any reason until the technician has begun. You get the whole amount back, and there is no charge for cancelling.',
    },
    {
      heading: 'After the work has begun',
      body: paragraphs(
        'If we cannot solve the problem that you booked, you get the whole amount back.',
        'If part of it is solved, we agree with you on a part of the amount.',
      ),
    },
    {
      heading: 'Paid twice',
      body: 'If two payments arrive for the same ticket, the second one goes back by itself. You do not have to ask.',
    },
    {
      heading: 'How the money comes back',
      body: 'It goes back the way it came: to the same UPI account, card, bank account or wallet. Banks take five to seven business days to show it.',
    },
    {
      heading: 'How to ask',
      body: 'Call us or write to us with the number of your ticket. If you are not satisfied with the answer, turn to the grievance officer.',
    },
  ],
};
