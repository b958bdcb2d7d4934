import { type Statement, sql } from '#toolkit/database.ts';

/** SQL, paise: what goes or went back of a payment, also what failed on its way and is still owed. */
export function promisedOf(payment: Statement): Statement {
  return sql`(select coalesce(sum(b.amount), 0) from refunds b where b.payment_id = ${payment} and b.retry_of_id is null)`;
}

/**
 * SQL, paise: what nobody has asked for of a refund, given by its first attempt's id. 0 as soon as its attempts, or whatever
 * went back of its payment, leave nothing of it.
 */
export function stillOwed(root: Statement): Statement {
  return restOf(root, sql`('requested', 'pending', 'processed')`);
}

/** SQL, paise: what the gateway has not taken of a refund, asked for or not. */
export function notGone(root: Statement): Statement {
  return restOf(root, sql`('pending', 'processed')`);
}

/** SQL: the first attempt of a refund that failed and of which at least as much is owed as the refund `r` of the same payment brought. */
export function failedBefore(r: Statement): Statement {
  return sql`(select d.id from refunds d where d.payment_id = ${r}.payment_id and d.retry_of_id is null and d.id <> ${r}.id and d.status = 'failed'
    and ${r}.status <> 'failed' and ${stillOwed(sql`d.id`)} >= ${r}.amount order by d.created_at limit 1)`;
}

/** SQL: whether an attempt `r` was brought by bank transfer and not the way the money came. */
export function isByTransfer(r: Statement): Statement {
  return sql`(${r}.status = 'processed' and ${r}.gateway_refund_id is null)`;
}

function restOf(root: Statement, states: Statement): Statement {
  return sql`(select greatest(0, least(
      f.amount - (select coalesce(sum(o.amount), 0) from refunds o where (o.id = f.id or o.retry_of_id = f.id) and o.status in ${states}),
      b.amount - (select coalesce(sum(o.amount), 0) from refunds o where o.payment_id = f.payment_id and o.status in ${states})))
    from refunds f join payments b on b.id = f.payment_id where f.id = ${root})`;
}
