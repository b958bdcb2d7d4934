import { useId, useState } from 'react';
import { typedPaise } from '#kernel/typed-paise.ts';
import type { DeskTicketView } from '../../desk-ticket-view.ts';
import { doors, post } from '../desk-api.ts';
import { words } from '../ticket/words.ts';

type Props = { wish: string; onTicket: (ticket: DeskTicketView) => void; onStale: () => void };

/** Accepts or refuses a wish, in words that the customer reads. */
export function WishAnswer({ wish, onTicket, onStale }: Props) {
  const id = useId();
  const text = words().wishes;
  const [said, setSaid] = useState('');
  const [amount, setAmount] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  /** The amount that the desk was asked to look at once more: the same press again says that it is right. */
  const [looked, setLooked] = useState<number | null>(null);

  async function answer(accept: boolean): Promise<void> {
    const difference = typedPaise(amount);
    if (difference === null) return setProblem(text.differenceProblem);
    setBusy(true);
    const input = {
      accept,
      words: said,
      ...(difference === 0 ? {} : { priceDifference: difference }),
      ...(looked === difference ? { confirmed: difference } : {}),
    };
    const { data, problem: refused } = await post<DeskTicketView>(doors.answer(wish), input);
    setBusy(false);
    setLooked(refused?.fields?.confirmed ? difference : null);
    setProblem(refused ? (Object.values(refused.fields ?? {})[0] ?? refused.message) : null);
    if (data) onTicket(data);
    else if (refused.code === 'conflict' || refused.code === 'illegal_move') onStale();
  }

  return (
    <div className="desk-form">
      <label htmlFor={`${id}-words`}>{text.words}</label>
      <textarea
        aria-describedby={`${id}-words-hint`}
        id={`${id}-words`}
        maxLength={500}
        onChange={(event) => setSaid(event.target.value)}
        rows={3}
        value={said}
      />
      <small id={`${id}-words-hint`}>{text.wordsHint}</small>
      <label htmlFor={`${id}-amount`}>{text.difference}</label>
      <input
        aria-describedby={`${id}-amount-hint`}
        id={`${id}-amount`}
        inputMode="decimal"
        onChange={(event) => setAmount(event.target.value)}
        value={amount}
      />
      <small id={`${id}-amount-hint`}>{text.differenceHint}</small>
      {problem && (
        <p className="desk-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="desk-buttons">
        <button className="desk-primary" disabled={busy} onClick={() => void answer(true)} type="button">
          {busy ? text.sending : text.accept}
        </button>
        <button className="desk-button" disabled={busy} onClick={() => void answer(false)} type="button">
          {text.refuse}
        </button>
      </div>
    </div>
  );
}
