import { onLineBack } from './live.ts';

/** Acts each time that the line may be there again. @returns ends it */
export function whenLineBack(act: () => void): () => void {
  const stop = onLineBack(act);
  window.addEventListener('online', act);
  return () => {
    stop();
    window.removeEventListener('online', act);
  };
}
