import { type Tone, tones } from './badge.ts';

export type NoticeTone = Exclude<Tone, 'quiet'>;

/** A message in the page that stays until its reason is gone. */
export function notice(tone: NoticeTone): string {
  return `flex items-start gap-3 rounded-md px-4 py-3 text-md ${tones[tone]}`;
}
export const noticeText = 'grid min-w-0 gap-1 text-ink [&_a]:underline';
export const noticeIcons = {
  ok: 'circleCheck',
  wait: 'triangleAlert',
  bad: 'circleAlert',
  info: 'info',
} as const;
