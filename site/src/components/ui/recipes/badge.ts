/** What a colour means; the words beside it say it too. */
export type Tone = 'ok' | 'wait' | 'bad' | 'info' | 'quiet';

const tones: Record<Tone, string> = {
  ok: 'bg-ok-soft text-ok',
  wait: 'bg-wait-soft text-wait',
  bad: 'bg-bad-soft text-bad',
  info: 'bg-info-soft text-info',
  quiet: 'bg-surface-2 text-ink-2 ring-1 ring-inset ring-line',
};

/** A pill with a few words. */
export function badge(tone: Tone): string {
  return `inline-flex items-center gap-1.5 whitespace-nowrap rounded-full px-2.5 py-[3px] text-xs font-medium ${tones[tone]}`;
}

export const badgeDot = 'size-1.5 shrink-0 rounded-full bg-current';

/** A square picture in the colour of its meaning, at the head of a row. */
export function toneTile(tone: Tone): string {
  return `grid size-9 shrink-0 place-items-center rounded-md ${tones[tone]}`;
}
