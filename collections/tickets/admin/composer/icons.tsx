import type { ReactNode } from 'react';
import type { Mark } from './marks.ts';

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.8, strokeLinecap: 'round' } as const;
const lines = <path d="M9 5h10M9 12h10M9 19h10" {...line} />;

/** What stands on a formatting button, drawn in a square of 24. */
const drawings: Record<Mark, ReactNode> = {
  bold: <path d="M7 5h6a3.5 3.5 0 0 1 0 7H7zm0 7h7a3.5 3.5 0 0 1 0 7H7z" {...line} strokeWidth={2.4} />,
  italic: <path d="M10 5h7M7 19h7M14 5l-4 14" {...line} />,
  underline: <path d="M7 5v6a5 5 0 0 0 10 0V5M6 20h12" {...line} />,
  strikethrough: <path d="M16 7a4 3 0 0 0-8 1q0 3 4 4t4 4a4 3 0 0 1-8 1M5 12h14" {...line} />,
  code: <path d="m8 7-5 5 5 5m8-10 5 5-5 5" {...line} />,
  bullets: (
    <>
      {lines}
      <path d="M4 5h.01M4 12h.01M4 19h.01" {...line} strokeWidth={3} />
    </>
  ),
  numbers: (
    <>
      {lines}
      <path
        d="M3.5 4 5 3v4M3.5 11.5a1.2 1.2 0 1 1 2 1L3.5 14.5H6M3.5 18h2l-1 1.5a1 1 0 1 1-1 1.5"
        {...line}
        strokeWidth={1.2}
      />
    </>
  ),
  quote: <path d="M10 7H5v6h4q0 3-3 4m13-10h-5v6h4q0 3-3 4" {...line} />,
  link: (
    <path
      d="M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1m2 4a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1"
      {...line}
    />
  ),
};

/** A mark's drawing, 18 px a side; not read out, since its button has a name. */
export function MarkIcon({ mark }: { mark: Mark }) {
  return (
    <svg aria-hidden="true" height="18" viewBox="0 0 24 24" width="18">
      {drawings[mark]}
    </svg>
  );
}
