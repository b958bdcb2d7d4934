import { WebSocket } from 'ws';
import { post } from './person.ts';
import { aReply } from './words.ts';

/**
 * Time from the moment a customer's reply is sent until the open page of staff has it whole, through the front door, in
 * milliseconds: one reply after the other.
 */
export async function replyToVisible(
  origin: string,
  given: { customer: string; staff: string; ticket: string; rounds: number },
): Promise<number[]> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/realtime/desk`, {
    headers: { cookie: given.staff, origin },
  });
  const times: number[] = [];
  let began = 0;
  let seen: () => void = () => {};
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as { type: string; kind?: string; message?: unknown };
    if (message.type === 'followed') seen();
    if (message.type !== 'event' || message.kind !== 'message.posted' || !message.message) return;
    times.push(performance.now() - began);
    seen();
  });
  const next = () =>
    new Promise<void>((resolve) => {
      seen = resolve;
    });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  const followed = next();
  socket.send(JSON.stringify({ type: 'follow', ticket: given.ticket }));
  await followed;
  for (let round = 0; round < given.rounds; round += 1) {
    const visible = next();
    began = performance.now();
    await post(origin, `/api/portal/tickets/${given.ticket}/reply`, given.customer, aReply());
    await visible;
  }
  socket.terminate();
  return times.toSorted((a, b) => a - b);
}

/** The value below which this share of the sorted times lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
