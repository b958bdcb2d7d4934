/**
 * Names a process so that another one which got the same id later is not taken for it:
 * the id, and on Linux the time at which it started.
 */
export function identityOf(pid: number): string;

/** True while the process of that identity runs, whoever owns it. */
export function isRunning(identity: string): boolean;

/**
 * Takes the lock file for this process. A file left behind by a process that is gone counts for nothing.
 * `holder` is the id of the process that has it. Throws system errors of the folder.
 */
export function takeLock(
  file: string,
): { taken: true; release: () => void } | { taken: false; holder: number };
