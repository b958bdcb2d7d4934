import { type ComponentType, useEffect, useState } from 'react';

/**
 * A part of an island that is fetched when it is first needed. A line that is down must not take the rest of the page
 * along: then it is `failed`, until it is wanted again.
 */
export function usePart<Props>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  wanted: boolean,
): ComponentType<Props> | 'failed' | null {
  const [part, setPart] = useState<ComponentType<Props> | 'failed' | null>(null);
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
  }, [wanted]);
  return part;
}
