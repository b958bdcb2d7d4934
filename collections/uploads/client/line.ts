/**
 * Waits before the next try: until the time is over, the device says that it is online again, the page is looked at
 * again, or it is not wanted any more. @returns true when there was a sign that the line is back
 */
export function untilWorthATry(ms: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isBack: boolean) => {
      clearTimeout(timer);
      window.removeEventListener('online', back);
      document.removeEventListener('visibilitychange', seen);
      signal.removeEventListener('abort', stop);
      resolve(isBack);
    };
    const back = () => end(true);
    const stop = () => end(false);
    const seen = () => document.visibilityState === 'visible' && end(true);
    const timer = setTimeout(stop, ms);
    window.addEventListener('online', back);
    document.addEventListener('visibilitychange', seen);
    signal.addEventListener('abort', stop);
  });
}
