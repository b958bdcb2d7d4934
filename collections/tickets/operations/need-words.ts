import { DomainError } from '#kernel/errors.ts';
import type { RichText } from '#kernel/rich-text.ts';
import type { MoveName, MoveNeed } from '../rules/moves.ts';
import { moveTable } from '../rules/moves.ts';
import { ticketWords } from '../words.ts';

/** @throws DomainError `invalid` when the move needs words and there are none */
export function needWords(move: MoveName, body: RichText | undefined): void {
  const needs: readonly MoveNeed[] = moveTable[move].needs;
  if (body || !needs.includes('words')) return;
  const words = ticketWords();
  throw new DomainError('invalid', words.invalid, { fields: { body: words.needsWords } });
}
