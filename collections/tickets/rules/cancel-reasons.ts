/** Why a customer cancels. `other` needs words. */
export const cancelReasons = [
  'solved_itself',
  'booked_by_mistake',
  'wrong_service',
  'too_late',
  'found_other_help',
  'other',
] as const;
export type CancelReason = (typeof cancelReasons)[number];
