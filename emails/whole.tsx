import type { ReactNode } from 'react';

const number = /([A-Z]{2,4}-?\d{4}-\d+|\+\d[\d ]{7,}\d)/;

/** Keeps numbers of tickets, documents and telephones in a text on one line: broken at a hyphen they cannot be read out. */
export function keepWhole(text: ReactNode): ReactNode {
  if (typeof text !== 'string') return text;
  const parts = text.split(number);
  if (parts.length === 1) return text;
  return parts.map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, for a mail
      <span key={i} style={{ whiteSpace: 'nowrap' }}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
