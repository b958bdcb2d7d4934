import type { LiveNews } from '#site/lib/live.ts';

/**
 * Whether news change more of a page than its conversation, which draws what is said by itself. However many follow a
 * ticket, what is said there makes none of them ask for the page.
 * @param ticket that the page follows, if any
 */
export function isMoreThanTalk(news: LiveNews, ticket: string | null): boolean {
  if (news.type === 'notified') return true;
  if (news.type !== 'event') return false;
  const isTalk = news.kind === 'message.posted' || news.kind === 'message.edited';
  if (!isTalk || news.ticket === null || news.ticket !== ticket) return true;
  // Where it says by when somebody answers, the first answer changes that.
  return document.querySelector('[data-awaits-answer]') !== null || !isDrawn(news.message);
}

/** The conversation draws a message that came along; its files also stand elsewhere on the page. */
function isDrawn(message: unknown): boolean {
  if (typeof message !== 'object' || message === null || !('attachments' in message)) return false;
  return Array.isArray(message.attachments) && message.attachments.length === 0;
}
