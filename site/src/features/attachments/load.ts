import { untilWorthATry } from './line.ts';
import { pauseMs } from './pace.ts';

type SendFile = typeof import('./send-file.ts').sendFile;

/**
 * Fetches what sends files: only whoever chooses one needs it. The line may break here already.
 * @param waits told when it has
 * @returns null when it is not wanted any more
 */
export async function load(signal: AbortSignal, waits: () => void): Promise<SendFile | null> {
  for (let breaks = 1; !signal.aborted; breaks += 1) {
    try {
      return (await import('./send-file.ts')).sendFile;
    } catch {
      waits();
      await untilWorthATry(pauseMs(breaks, Math.random()), signal);
    }
  }
  return null;
}

/** Fetches it ahead of its use, as soon as somebody comes near the field. */
export function loadAhead(): void {
  void import('./send-file.ts').catch(() => undefined);
}
