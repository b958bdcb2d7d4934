import type { DeskTicketView } from '../../desk-ticket-view.ts';
import { words } from './words.ts';

/** Where a merged ticket goes on: seen before anything else of it. */
export function MergedNotice({ into }: { into: DeskTicketView['merge']['into'] }) {
  const text = words();
  if (!into) return null;
  return (
    <section aria-labelledby="desk-merged" className="desk-conflict">
      <h2 id="desk-merged">{text.into(into.number)}</h2>
      <p>{text.intoHint}</p>
      <a className="desk-button desk-as-button" href={`/admin/collections/tickets/${into.id}`}>
        {text.open(into.number)}
      </a>
    </section>
  );
}
