import type { SignedIn } from './bookings.ts';
import { signedInCustomer } from './bookings.ts';
import { cookieOf, createStaff } from './people.ts';
import type { TestCms } from './test-cms.ts';
import type { StaffPerson } from './tickets.ts';

/** By India's clocks: `ist('2026-11-30', '10:00')`. */
export const ist = (day: string, time: string) => new Date(`${day}T${time}:00+05:30`);

/**
 * A customer and a technician who stay signed in however far the portal's clock is moved.
 * @returns with `at`, which moves it
 */
export async function peopleOverTime(
  cms: TestCms,
  start: Date,
): Promise<{ customer: SignedIn; technician: StaffPerson; at: (now: Date) => Promise<void> }> {
  cms.setNow(start);
  const customer = await signedInCustomer(cms);
  const member = await createStaff(await cms.req(), { name: 'Bala Kumar', roles: ['technician'] });
  const technician = { id: member.id, name: 'Bala Kumar', email: member.email, cookie: '' };
  const at = async (now: Date) => {
    cms.setNow(now);
    customer.cookie = await cookieOf(await cms.req(), customer);
    technician.cookie = await cookieOf(await cms.req(), member, 'staff');
  };
  await at(start);
  return { customer, technician, at };
}
