import type { CustomerCaller, StaffCaller } from '#toolkit/callers.ts';
import { sql } from '#toolkit/database.ts';

/** Who sends a file: a customer for her account, or somebody of the staff. */
export type Sender =
  | Pick<CustomerCaller, 'collection' | 'id' | 'account'>
  | Pick<StaffCaller, 'collection' | 'id'>;

/** What stands in a row of a file's sender; one of `customer` and `staff` is null. */
export function senderIds(sender: Sender): {
  account: string | null;
  customer: string | null;
  staff: string | null;
} {
  return sender.collection === 'customers'
    ? { account: sender.account, customer: sender.id, staff: null }
    : { account: null, customer: null, staff: sender.id };
}

/** SQL, for attachments: this person has uploaded it. */
export function uploadedBy(sender: Sender) {
  return sender.collection === 'customers'
    ? sql`uploaded_by_id = ${sender.id}::uuid`
    : sql`uploaded_by_staff_id = ${sender.id}::uuid`;
}

/** SQL, for uploads: this person sends it. */
export function sentBy(sender: Sender) {
  return sender.collection === 'customers'
    ? sql`customer_id = ${sender.id}::uuid`
    : sql`staff_id = ${sender.id}::uuid`;
}
