import { beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../cms/testing/bookings.ts';
import { createBooking, signedInCustomer } from '../../cms/testing/bookings.ts';
import { type TestCms, testCms } from '../../cms/testing/test-cms.ts';
import type { StaffPerson } from '../../cms/testing/tickets.ts';
import { anOpenTicket, deskOf, pageOf, send, signedInStaff } from '../../cms/testing/tickets.ts';

let cms: TestCms;
let asha: SignedIn;
const staff: Record<string, StaffPerson> = {};

beforeAll(async () => {
  cms = await testCms();
  asha = await signedInCustomer(cms, { name: 'Asha Rao' });
  for (const role of ['technician', 'accounts', 'admin', 'editor'] as const)
    staff[role] = await signedInStaff(cms, `The ${role}`, [role]);
});

const person = (role: string) => {
  const found = staff[role];
  if (!found) throw new Error(`nobody is ${role}`);
  return found;
};

const cancel = (id: string, role: string, input: object = { words: 'Booked twice, as you said' }) =>
  send<{ number: string; refund: number; error: { code: string; message: string } }>(
    cms,
    `/desk/tickets/${id}/cancel`,
    person(role),
    input,
  );

test.each(['technician', 'accounts', 'admin'])(
  'a ticket that nobody paid is cancelled by %s',
  async (role) => {
    const { number } = await createBooking(cms, asha);
    const { id, moves } = await deskOf(cms, person(role), number);
    expect(moves).toEqual(['cancel_unpaid']);
    expect((await cancel(id, role, { words: '' })).status).toBe(422);
    const answers = await Promise.all([cancel(id, role), cancel(id, role)]);
    expect(answers).toMatchObject([200, 200].map((status) => ({ status, body: { number, refund: 0 } })));
    const page = await pageOf(cms, asha, number);
    expect(page).toMatchObject({
      status: 'cancelled',
      cancelled: { by: 'staff', words: 'Booked twice, as you said' },
    });
    expect(await deskOf(cms, person(role), id)).toMatchObject({ status: 'cancelled', moves: [] });
    const audited = await cms.sql<{ action: string }>(
      `select action from audit_entries where document = $1 and action = 'ticket.cancelled'`,
      [id],
    );
    expect(audited).toHaveLength(1);
  },
);

test('a paid ticket is cancelled by accounts and admin alone, and never as one that nobody paid', async () => {
  const { id } = await anOpenTicket(cms, asha);
  for (const role of ['technician', 'accounts', 'admin'])
    expect(await cancel(id, role), role).toMatchObject({
      status: 409,
      body: { error: { code: 'illegal_move' } },
    });
  const decided = { words: 'Nobody is there that day', refund: 0 };
  expect(await cancel(id, 'technician', decided)).toMatchObject({
    status: 409,
    body: { error: { code: 'illegal_move', message: expect.stringContaining('looks after payments') } },
  });
  expect((await cancel(id, 'editor', decided)).status).toBe(404);
  expect((await deskOf(cms, person('technician'), id)).moves).not.toContain('cancel_by_staff');
  expect((await deskOf(cms, person('accounts'), id)).moves).toEqual(['cancel_by_staff']);
  expect((await deskOf(cms, person('admin'), id)).moves).toContain('cancel_by_staff');
  expect((await cancel(id, 'accounts', decided)).status).toBe(200);
});
