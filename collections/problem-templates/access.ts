import { keptBy } from '#toolkit/access.ts';

/** Who solves the problems knows how they are described. */
export const problemTemplateAccess = keptBy('technician');
