import type { AfterErrorHook } from 'payload';
import { DomainError } from '#kernel/errors.ts';

/**
 * Tells the panel's forms which fields a refusal of ours is about. Payload answers with the message alone; its forms
 * show a problem beside a field when it comes the way of its own validation errors.
 */
export const tellFields: AfterErrorHook = ({ error, result }) => {
  if (!(error instanceof DomainError) || !result) return;
  const fields = Object.entries(error.fields ?? {}).map(([path, message]) => ({ path, message }));
  return {
    status: error.status,
    response: {
      errors: [{ name: error.name, message: error.userMessage, data: { code: error.code, errors: fields } }],
    } as never,
  };
};
