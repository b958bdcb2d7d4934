import { keptBy } from '#toolkit/access.ts';

/** Who answers customers keeps the answers, too. */
export const cannedReplyAccess = keptBy('technician');
