import { untilWorthATry } from '#collections/uploads/client/line.ts';
import { pauseMs } from '#collections/uploads/client/pace.ts';

type SendFile = typeof import('./send-file.ts').sendFile;

/** About two minutes. A browser that keeps a failure for good must not wait for ever. */
const patience = 8;

/**
 * Fetches what sends files, which a page without files does not need. The line may break here already.
 * @param waits told when it has
 * @returns null when it is not wanted any more
 * @throws when it is not to be had
 */
export async function loadSender(signal: AbortSignal, waits: () => void): Promise<SendFile | null> {
  for (let breaks = 1; !signal.aborted; breaks += 1) {
    try {
      return (await import('./send-file.ts')).sendFile;
    } catch (error) {
      if (breaks === patience) throw error;
      waits();
      await untilWorthATry(pauseMs(breaks, Math.random()), signal);
    }
  }
  return null;
}

/** Fetches it ahead of its use, so that it is there when the line breaks. */
export function preloadSender(): void {
  void import('./send-file.ts').catch(() => undefined);
}
