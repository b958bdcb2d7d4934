import { isUnderWay, mayBeUnderWay } from '#collections/payments/views/confirming.ts';
import { sql } from '#toolkit/database.ts';

const ofExtra = sql`p.extra_id = x.id`;

/** SQL, for an extra `x`: money for it is with the gateway or with us and not booked yet, so nobody should pay again. */
export const extraMoneyIsUnderWay = isUnderWay(ofExtra);

/** SQL, for an extra `x`: the same, or an attempt that began a moment ago and has no end yet. */
export const extraIsBeingConfirmed = mayBeUnderWay(ofExtra);
