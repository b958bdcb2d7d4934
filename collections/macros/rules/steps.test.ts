import { expect, test } from 'vitest';
import { moveTable } from '#collections/tickets/rules/moves.ts';
import { macroMoves, needsReply, stepsOf } from './steps.ts';

const nothing = { takes: false, urgency: null, move: null, reply: null, note: null };

test('the steps come in one order, the move last and with its words', () => {
  expect(stepsOf(nothing)).toEqual([]);
  expect(stepsOf({ takes: true, urgency: 'high', move: 'ask', reply: 'Which one?', note: 'Asked' })).toEqual([
    'take',
    'urgency',
    'note',
    'move',
  ]);
  expect(stepsOf({ ...nothing, reply: 'Hello' })).toEqual(['reply']);
});

test('what needs words by the table of moves needs them in a macro, and every move is one of staff', () => {
  for (const move of macroMoves) {
    expect(needsReply(move)).toBe((moveTable[move].needs as readonly string[]).includes('words'));
    expect(moveTable[move].by).toContain('staff');
  }
  expect(needsReply(null)).toBe(false);
});
