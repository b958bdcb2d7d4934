import type { CollectionAccess } from '#toolkit/access.ts';
import { neverPanel, nobody, ofOneself, writtenByOperations } from '#toolkit/access.ts';

export const ticketTemplateAccess = {
  ...writtenByOperations,
  read: ofOneself(),
  readVersions: nobody,
  admin: neverPanel,
} satisfies CollectionAccess;
