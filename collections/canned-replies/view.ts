/** A ready reply with everything filled in for one ticket. Lines are as staff wrote them. */
export type CannedReplyView = { id: string; title: string; text: string };
