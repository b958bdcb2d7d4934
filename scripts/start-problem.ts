/**
 * Why the portal cannot start, for the person at the terminal: what is wrong (`message`) and what to do
 * about it (`wayOut`). Anything else that is thrown while starting is a defect of ours.
 */
export class StartProblem extends Error {
  readonly wayOut: string;

  constructor(message: string, wayOut: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StartProblem';
    this.wayOut = wayOut;
  }
}

/** The code of a system error (`ENOSPC`, `EACCES`), or undefined. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Turns a system error of writing into `folder` into words; a problem we do not know comes back as it was. */
export function writingProblem(error: unknown, folder: string): unknown {
  const code = systemCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder, error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new StartProblem(
      `This user may not write to ${folder}.`,
      `Give the folder to the user that runs the portal (sudo chown -R "$(id -un)" ${folder}), or set DATA_DIR to a folder that is yours.`,
      error,
    );
  }
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return new StartProblem(
      `${folder} should be a folder, and is a file.`,
      'Move that file away, or set DATA_DIR to another folder.',
      error,
    );
  }
  return error;
}

/** The disk that holds `folder` is full. */
export function diskFull(folder: string, cause?: unknown): StartProblem {
  return new StartProblem(
    `The disk that holds ${folder} is full.`,
    'Free at least 500 MB there, then start again. Nothing was lost.',
    cause,
  );
}
