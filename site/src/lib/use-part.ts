import { type ComponentType, useEffect, useState } from 'react';
import { whenLineBack } from './when-line-back.ts';

/**
 * A part of an island that is fetched when it is first needed. A line that is down must not take the rest of the page
 * along: then it is `failed`, and is fetched again when the line is back, or when it is asked for once more.
 * @param asked another one than before asks once more
 */
export function usePart<Props>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  wanted: boolean,
  asked: unknown = null,
): ComponentType<Props> | 'failed' | null {
  const [part, setPart] = useState<ComponentType<Props> | 'failed' | null>(null);
  const [round, setRound] = useState(0);
  const isMissing = wanted && part === 'failed';
  useEffect(() => (isMissing ? whenLineBack(() => setRound((n) => n + 1)) : undefined), [isMissing]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is loaded is the same each time
  useEffect(() => {
    if (!wanted || (part !== null && part !== 'failed')) return;
    let here = true;
    setPart(null);
    load().then(
      (module) => here && setPart(() => module.default),
      () => here && setPart('failed'),
    );
    return () => {
      here = false;
    };
  }, [wanted, asked, round]);
  return part;
}
