import type { ReactNode } from 'react';
import type { Tone } from './recipes/badge.ts';
import { badge } from './recipes/badge.ts';

/** A state in words; the colour only supports them. */
export function Badge({ tone, dot, children }: { tone: Tone; dot?: boolean; children: ReactNode }) {
  return <span className={badge(tone, dot)}>{children}</span>;
}
