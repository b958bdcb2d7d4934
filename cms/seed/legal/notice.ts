import type { legalDocuments } from '#collections/legal-notices/documents.ts';

/** One version of a notice. A body is plain text, its paragraphs apart by an empty line. */
export type NoticeSeed = {
  document: (typeof legalDocuments)[number];
  version: string;
  publishedAt: string;
  title: string;
  sections: { heading: string; body: string }[];
};

export const demoVersion = '2026-11';
export const demoPublishedAt = '2026-11-01T00:00:00.000+05:30';

/** Stands first on every notice of the demo, so that nobody takes it for advice or for a promise. */
export const demoRemark = {
  heading: 'About this text',
  body: 'This is demo text for a company that does not exist. It shows what such a notice covers under Indian law. Have your own notices checked by a lawyer before you go live.',
};

export const paragraphs = (...texts: string[]): string => texts.join('\n\n');
