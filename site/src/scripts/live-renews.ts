import type { LiveNews } from '#site/lib/live.ts';

/** What a page shows that follows a ticket. */
type Page = {
  ticket: string | null;
  /** It says by when somebody answers, which the first answer changes. */
  awaitsAnswer: boolean;
};

/**
 * Whether news change more of a page than its conversation, which draws what is said by itself. However many follow a
 * ticket, what is said there makes none of them ask for the page.
 */
export function isMoreThanTalk(news: LiveNews, { ticket, awaitsAnswer }: Page): boolean {
  if (news.type === 'notified') return true;
  if (news.type !== 'event') return false;
  const isTalk = news.kind === 'message.posted' || news.kind === 'message.edited';
  if (!isTalk || news.ticket === null || news.ticket !== ticket) return true;
  return awaitsAnswer || !isDrawn(news.message);
}

/** The conversation draws a message that came along; its files also stand elsewhere on the page. */
function isDrawn(message: unknown): boolean {
  if (typeof message !== 'object' || message === null || !('attachments' in message)) return false;
  return Array.isArray(message.attachments) && message.attachments.length === 0;
}
