import type { ServerProps } from 'payload';
import { createLocalReq } from 'payload';
import { deadJobs } from '#collections/deliveries/operations/dead-jobs.ts';
import { formatInr } from '#kernel/money.ts';
import { paise } from '#kernel/paise.ts';
import { staffOf } from '#toolkit/callers.ts';
import { deskNumbers, newestTickets } from '../views/desk-dashboard.ts';
import { DeadJobs, deadJobsId } from './dead-jobs.tsx';
import { words } from './words.ts';

/** First page of the panel: what is open, what came in, what needs a person. */
export async function DeskDashboard({ payload, user }: ServerProps) {
  if (!payload || !user) return null;
  const req = await createLocalReq({ user }, payload);
  const caller = staffOf(req);
  if (!caller) return null;
  const mayTickets = caller.roles.some(
    (role) => role === 'admin' || role === 'technician' || role === 'accounts',
  );
  const numbers = await deskNumbers(req, caller);
  const tickets = mayTickets ? await newestTickets(req) : [];
  const gaveUp = numbers.deadJobs === null ? null : await deadJobs(req);
  const text = words();
  return (
    <>
      <div className="desk-cards">
        <Card
          href="/admin/collections/tickets?where[status][equals]=open"
          label={text.open}
          value={String(numbers.open)}
        />
        <Card
          href="/admin/collections/tickets?where[status][equals]=awaiting_payment"
          label={text.waitingPayment}
          value={String(numbers.waitingPayment)}
        />
        {numbers.receivedToday !== null && (
          <Card
            href="/admin/collections/payments"
            label={text.receivedToday}
            value={formatInr(paise(numbers.receivedToday))}
          />
        )}
        {numbers.held !== null && (
          <Card
            href="/admin/collections/payments?where[role][equals]=held"
            label={text.held}
            value={String(numbers.held)}
          />
        )}
        {numbers.deadJobs !== null && (
          <Card href={`#${deadJobsId}`} label={text.deadJobs} value={String(numbers.deadJobs)} />
        )}
      </div>
      {mayTickets && (
        <section className="desk-section">
          <h2>{text.newest}</h2>
          {tickets.length === 0 ? (
            <p>{text.none}</p>
          ) : (
            <table>
              <thead>
                <tr>
                  <th>{text.columns.number}</th>
                  <th>{text.columns.subject}</th>
                  <th>{text.columns.customer}</th>
                  <th>{text.columns.status}</th>
                  <th className="desk-money">{text.columns.price}</th>
                </tr>
              </thead>
              <tbody>
                {tickets.map((ticket) => (
                  <tr key={ticket.id}>
                    <td>
                      <a href={`/admin/collections/tickets/${ticket.id}`}>{ticket.number}</a>
                    </td>
                    <td>{ticket.subject}</td>
                    <td>{ticket.customer}</td>
                    <td>{ticket.status.replaceAll('_', ' ')}</td>
                    <td className="desk-money">{formatInr(paise(ticket.price))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      )}
      {gaveUp && <DeadJobs jobs={gaveUp} />}
    </>
  );
}

function Card({ href, label, value }: { href: string; label: string; value: string }) {
  return (
    <a className="desk-card" href={href}>
      <span>{label}</span>
      <strong>{value}</strong>
    </a>
  );
}
