import { demoPublishedAt, demoRemark, demoVersion, type NoticeSeed, paragraphs } from './notice.ts';

/** Consumer Protection (E-Commerce) Rules 2020, rule 4: officer, acknowledgement within 48 hours, redress within a month. */
export const grievanceNotice: NoticeSeed = {
  document: 'grievance',
  version: demoVersion,
  publishedAt: demoPublishedAt,
  title: 'Complaints and grievance officer',
  sections: [
    demoRemark,
    {
      heading: 'First, tell us',
      body: 'If something is not right, call us or write to us with the number of your ticket.',
    },
    {
      heading: 'The grievance officer',
      body: paragraphs(
        'If that did not help, write to the grievance officer named on this page. Say what happened and what you would like to happen.',
        'Your complaint is acknowledged within 48 hours and decided within one month.',
      ),
    },
    {
      heading: 'Complaints about your data',
      body: 'The same officer answers for your personal data: what we keep, corrections, erasure, consents. If the answer does not satisfy you, you can complain to the Data Protection Board of India.',
    },
    {
      heading: 'Further help',
      body: 'Consumers can call the National Consumer Helpline at 1915 or turn to the consumer commission of their district.',
    },
  ],
};
