import * as z from 'zod/mini';

// The page's policy forbids code from text, which zod would try in order to be faster.
z.config({ jitless: true });

/** What a form needs besides its contract; loaded with it, when the form is first used. */
export { problemsOf } from '#kernel/contract.ts';
