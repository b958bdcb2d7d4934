import type { MessageView } from '#collections/tickets/conversation-view.ts';
import { get } from '#site/lib/api.ts';
import { showToast } from '#site/lib/toast.ts';
import { doors } from './doors.ts';

type Earlier = { messages: MessageView[]; earlier: boolean };

/** The messages before one, oldest first; null when they cannot be had, which is said then. */
export async function earlierThan(number: string, message: string): Promise<Earlier | null> {
  const { data, problem } = await get<Earlier>(doors.earlier(number, message));
  if (!problem) return data;
  showToast({ text: problem.message, tone: 'bad' });
  return null;
}
