/** `at`: ISO 8601, UTC, milliseconds, so that the order of letters is that of time. */
type Said = { id: string; at: string; revision: number };
/** The time of the newest message that each side has seen. */
type Read = { customer: string | null; staff: string | null };

/**
 * What is known of a conversation after news of it, oldest first. What comes twice, or late, is there once and in order:
 * of a message the newest text counts.
 */
export function mergeMessages<Message extends Said>(
  known: readonly Message[],
  news: readonly Message[],
): Message[] {
  const byId = new Map(known.map((message) => [message.id, message]));
  for (const message of news) {
    const before = byId.get(message.id);
    if (!before || message.revision >= before.revision) byId.set(message.id, message);
  }
  return [...byId.values()].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
}

/** How far both sides have read after news of it: a mark only goes forward. */
export function laterRead(known: Read, side: keyof Read, at: string | null): Read {
  const before = known[side];
  return at === null || (before !== null && before >= at) ? known : { ...known, [side]: at };
}

/** The newest message of one side that the other has seen, or null. */
export function lastSeen<Message extends Said>(
  messages: readonly Message[],
  seenUntil: string | null,
  isOurs: (message: Message) => boolean,
): string | null {
  if (seenUntil === null) return null;
  return messages.findLast((message) => isOurs(message) && message.at <= seenUntil)?.id ?? null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
