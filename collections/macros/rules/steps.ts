import type { Urgency } from '#collections/tickets/contract.ts';

/** Moves that a macro can make: those that a button of the desk makes. */
export const macroMoves = ['start', 'ask', 'resolve', 'reopen'] as const;
export type MacroMove = (typeof macroMoves)[number];

/** What a macro does. Texts may name variables, or be filled in already. */
export type Macro = {
  id: string;
  title: string;
  takes: boolean;
  urgency: Urgency | null;
  move: MacroMove | null;
  /** What the customer reads; goes with the move where there is one. */
  reply: string | null;
  note: string | null;
};

export type MacroStep = 'take' | 'urgency' | 'note' | 'reply' | 'move';

/** What it does, in the order in which it is done: the move last, because it may end the ticket. */
export function stepsOf(macro: Omit<Macro, 'id' | 'title'>): MacroStep[] {
  const { takes, urgency, move, reply, note } = macro;
  return [
    ...(takes ? (['take'] as const) : []),
    ...(urgency ? (['urgency'] as const) : []),
    ...(note ? (['note'] as const) : []),
    ...(move ? (['move'] as const) : reply ? (['reply'] as const) : []),
  ];
}

/** Whether the move is never made without words. */
export function needsReply(move: MacroMove | null): boolean {
  return move !== null && move !== 'start';
}
