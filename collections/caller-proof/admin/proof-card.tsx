import { Card } from '#collections/tickets/admin/side/card.tsx';
import type { OwnProof } from '../view.ts';
import { proofWords } from './words.ts';

/** What a technician says on the telephone, so that the customer knows that he is ours. */
export function ProofCard({ proof }: { proof: OwnProof }) {
  const text = proofWords();
  const digits = `${proof.number.slice(0, 4)} ${proof.number.slice(4)}`;
  return (
    <Card title={text.title}>
      <p className="desk-strong">{proof.phrase}</p>
      <p>{text.phrase}</p>
      <small>{text.number(digits)}</small>
    </Card>
  );
}
