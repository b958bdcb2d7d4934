import type { ReactNode } from 'react';
import type { Tone } from './recipes/badge.ts';
import { badge, badgeDot } from './recipes/badge.ts';

/** A state in words; the colour only supports them. */
export function Badge({
  tone,
  dot = tone !== 'quiet',
  children,
}: {
  tone: Tone;
  dot?: boolean;
  children: ReactNode;
}) {
  return (
    <span className={badge(tone)}>
      {dot && <i className={badgeDot} aria-hidden="true" />}
      {children}
    </span>
  );
}
