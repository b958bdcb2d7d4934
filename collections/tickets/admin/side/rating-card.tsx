import { formatDateTime } from '#kernel/calendar.ts';
import type { RatingView } from '../../view.ts';
import { words } from '../ticket/words.ts';
import { Card } from './card.tsx';

/** What the customer thinks of it. */
export function RatingCard({ rating }: { rating: RatingView }) {
  const text = words().side;
  const { stars, reason, at } = rating;
  return (
    <Card title={text.rating}>
      <p>
        <span aria-hidden="true" className="desk-stars">
          {'★'.repeat(stars)}
          {'☆'.repeat(5 - stars)}
        </span>{' '}
        {text.stars(stars)}
        {reason && ` · ${text.reasons[reason]}`}
      </p>
      {rating.words && <blockquote>{rating.words}</blockquote>}
      <small>{formatDateTime(new Date(at))}</small>
    </Card>
  );
}
