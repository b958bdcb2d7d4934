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
        'Then only we can end it: write to us or call us. If we cannot solve the problem that you booked, you get the whole amount back.',
        'If part of it is solved, we agree with you on a part of the amount; without another agreement it is half.',
      ),
    },
    {
      heading: 'Paid twice',
      body: 'If two payments arrive for the same ticket, the second one goes back by itself. You do not have to ask.',
    },
    {
      heading: 'How the money comes back',
      body: 'It goes back the way it came: to the same UPI account, card, bank account or wallet. You see in the portal by which day. Usually it takes three working days by UPI or to a wallet, five by net banking and seven to a card.',
    },
    {
      heading: 'How to ask',
      body: 'To cancel, open your ticket and choose to cancel it under its options: what goes back, and by which day, is shown before you decide. For everything else call us or write to us with the number of your ticket. If you are not satisfied with the answer, turn to the grievance officer.',
    },
  ],
};
