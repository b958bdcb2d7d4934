'use client';

import { useId } from 'react';
import type { KeptValue } from '#kernel/changes.ts';
import { valueInWords } from '#kernel/changes.ts';
import type { Difference } from '../edits/merge.ts';
import { staleWords } from '../edits/words.ts';

export type Side = 'mine' | 'theirs';

/** One field that two people changed: whose shall stand. */
export function ConflictChoice(props: {
  difference: Difference;
  side: Side;
  onChoose: (side: Side) => void;
}) {
  const words = staleWords().conflict;
  const name = useId();
  const { difference, side, onChoose } = props;
  return (
    <fieldset className="desk-choice">
      <legend>{difference.label}</legend>
      {(['theirs', 'mine'] as const).map((each) => (
        <label key={each}>
          <input
            checked={side === each}
            name={name}
            onChange={() => onChoose(each)}
            type="radio"
            value={each}
          />
          <span>
            <small>{words[each]}</small>
            <span className="desk-value">{valueInWords(difference[each] as KeptValue)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
