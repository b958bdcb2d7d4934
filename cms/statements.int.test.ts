import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { signedInCustomer } from './testing/bookings.ts';
import { testCms } from './testing/test-cms.ts';
import { anOpenTicket } from './testing/tickets.ts';

const cms = await testCms();
const asha = await signedInCustomer(cms);
await anOpenTicket(cms, asha);

/** What the portal asks its database while it answers, in order. */
async function statementsOf(view: string): Promise<string[]> {
  // Whoever was seen within the minute is not written down again.
  await cms.fetch(`/api/portal/views/${view}`, { cookie: asha.cookie });
  await cms.drainJobs();
  const said = vi.spyOn(pg.Client.prototype, 'query');
  const response = await cms.fetch(`/api/portal/views/${view}`, { cookie: asha.cookie });
  const statements = said.mock.calls.map(([first]) => {
    const text = typeof first === 'string' ? first : (first as unknown as { text: string }).text;
    return text.replace(/\s+/g, ' ').trim();
  });
  said.mockRestore();
  expect(response.status).toBe(200);
  return statements;
}

/** Who asks, what the frame says of her, and the page: each round more is half a millisecond of three processes. */
test.each([
  ['tickets', 4],
  ['invoices', 4],
  ['payments', 4],
])('the list of %s asks the database %i times, once for who asks', async (view, most) => {
  const statements = await statementsOf(view);
  expect(statements, statements.join('\n')).toHaveLength(most);
  expect(
    statements.filter((text) => text.includes('from customers') || text.includes('auth_session')),
  ).toHaveLength(1);
});
