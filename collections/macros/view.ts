import type { Macro } from './rules/steps.ts';

/** A macro at the desk; on a ticket's page its texts are filled in for it. */
export type MacroView = Macro & { shared: boolean };

/** What became of one of several tickets; `why` in words where nothing was done. */
export type MacroOutcome = { id: string; number: string; done: boolean; why: string | null };
export type MacroRunView = { outcomes: MacroOutcome[] };
