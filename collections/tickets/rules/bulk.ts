/** How many tickets can be chosen at once. */
export const bulkLimit = 50;

/** What can be done with several tickets in one go. */
export const bulkActs = ['read', 'unread', 'close', 'cancel'] as const;
export type BulkAct = (typeof bulkActs)[number];
