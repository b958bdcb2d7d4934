import type { CannedReplyView } from '#collections/canned-replies/view.ts';

/** Those that hold every typed word, in their name first; in the order of the list otherwise. */
export function matching(replies: readonly CannedReplyView[], typed: string): CannedReplyView[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const byName = replies.filter(({ title }) => holds(title));
  return [
    ...byName,
    ...replies.filter((reply) => !holds(reply.title) && holds(`${reply.title} ${reply.text}`)),
  ];
}
