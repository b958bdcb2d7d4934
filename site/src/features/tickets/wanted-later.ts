const prefix = 'qtp-later:1:';

/** Whether she said on this device that she wants to check first. @param solution the ticket and when it was solved */
export function wantedLater(solution: string): boolean {
  try {
    return localStorage.getItem(prefix + solution) !== null;
  } catch {
    return false;
  }
}

/** Remembers that she wants to check first; what she said of other solutions is over by then. */
export function rememberLater(solution: string): void {
  try {
    const [number = ''] = solution.split(' ');
    for (const key of Object.keys(localStorage))
      if (key.startsWith(`${prefix}${number} `)) localStorage.removeItem(key);
    localStorage.setItem(prefix + solution, '1');
  } catch {
    // She is asked again then.
  }
}
