/** What a colour means; the words beside it say it too. */
export type Tone = 'ok' | 'wait' | 'bad' | 'info' | 'quiet';

// The looks themselves stand in styles/parts.css.
export const tones: Record<Tone, string> = {
  ok: 'tone-ok',
  wait: 'tone-wait',
  bad: 'tone-bad',
  info: 'tone-info',
  quiet: 'tone-quiet',
};

/** A pill with a few words; a dot stands before whatever asks to be noticed. */
export function badge(tone: Tone, dot = tone !== 'quiet'): string {
  return dot ? `badge badge-dot ${tones[tone]}` : `badge ${tones[tone]}`;
}

/** A square picture in the colour of its meaning, at the head of a row. */
export function toneTile(tone: Tone): string {
  return `grid size-9 shrink-0 place-items-center rounded-md ${tones[tone]}`;
}
