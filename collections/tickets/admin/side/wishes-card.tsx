import { formatDateTime } from '#kernel/calendar.ts';
import { formatInr } from '#kernel/money.ts';
import { type Paise, paise } from '#kernel/paise.ts';
import type { DeskTicketView } from '../../desk-ticket-view.ts';
import { words } from '../ticket/words.ts';
import { Card } from './card.tsx';
import { WishAnswer } from './wish-answer.tsx';

type Props = {
  ticket: DeskTicketView;
  onTicket: (ticket: DeskTicketView) => void;
  onStale: () => void;
};

/** What the customer wants changed, with our answers or the way to give one. */
export function WishesCard({ ticket, onTicket, onStale }: Props) {
  const text = words().wishes;
  return (
    <Card title={text.title}>
      {ticket.modifications.map(({ id, what, why, status, askedAt, answer, priceDifference }) => (
        <div className="desk-wish" key={id}>
          <p>
            <span className={`desk-badge desk-wish-${status}`}>{text.status[status]}</span>{' '}
            <small>{text.asked(formatDateTime(new Date(askedAt)))}</small>
          </p>
          <p className="desk-strong">{what}</p>
          {why && <p>{why}</p>}
          {answer && <blockquote>{answer}</blockquote>}
          {priceDifference !== null && priceDifference !== 0 && <p>{differenceWords(priceDifference)}</p>}
          {status === 'open' && ticket.mayWork && (
            <WishAnswer onStale={onStale} onTicket={onTicket} wish={id} />
          )}
        </div>
      ))}
    </Card>
  );
}

function differenceWords(difference: Paise): string {
  const text = words().wishes;
  return difference > 0 ? text.more(formatInr(difference)) : text.less(formatInr(paise(-difference)));
}
