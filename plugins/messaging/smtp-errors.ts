import { MailError } from '#toolkit/ports.ts';

/**
 * Tells whether trying again can help. Permanent is only what the server said with a 5xx about this
 * recipient or this message; a 5xx to our greeting, log-in or sender is our own trouble and passes.
 */
export function asMailError(error: unknown): MailError {
  const answer = readAnswer(error);
  const about = answer.command === 'RCPT TO' || answer.command === 'DATA';
  const permanent = about && answer.responseCode >= 500 && answer.responseCode < 600;
  const said = answer.responseCode ? `${answer.responseCode} to ${answer.command}` : answer.code;
  return new MailError(`the mail was not taken: ${said}`, permanent, error);
}

function readAnswer(error: unknown): { code: string; command: string; responseCode: number } {
  const fields: Record<string, unknown> = error instanceof Error ? { ...error } : {};
  return {
    code: typeof fields.code === 'string' ? fields.code : 'unknown',
    command: typeof fields.command === 'string' ? fields.command : '',
    responseCode: typeof fields.responseCode === 'number' ? fields.responseCode : 0,
  };
}
