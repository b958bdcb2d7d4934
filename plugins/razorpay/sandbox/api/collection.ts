import { refuse } from '../refusal.ts';

/** `{entity:'collection'}` of the rows, newest first, cut by `from`, `to`, `count` and `skip`. */
export function collection<Row extends { createdAt: number }>(
  rows: Row[],
  query: URLSearchParams,
  entity: (row: Row) => object,
) {
  const count = whole(query, 'count', { otherwise: 10, least: 1, most: 100 });
  const skip = whole(query, 'skip', { otherwise: 0, least: 0, most: Number.MAX_SAFE_INTEGER });
  const from = whole(query, 'from', { otherwise: 0, least: 0, most: 8.64e12 });
  const to = whole(query, 'to', { otherwise: 8.64e12, least: 0, most: 8.64e12 });
  const items = rows
    .filter(({ createdAt }) => {
      const at = Math.floor(createdAt / 1000);
      return at >= from && at <= to;
    })
    .toReversed()
    .slice(skip, skip + count)
    .map(entity);
  return { entity: 'collection', count: items.length, items };
}

function whole(
  query: URLSearchParams,
  field: string,
  bounds: { otherwise: number; least: number; most: number },
) {
  const text = query.get(field);
  if (text === null) return bounds.otherwise;
  if (!/^\d{1,16}$/.test(text)) throw refuse(`The ${field} must be an integer.`, { field });
  const value = Number(text);
  if (value < bounds.least) throw refuse(`The ${field} must be at least ${bounds.least}.`, { field });
  if (value > bounds.most) throw refuse(`The ${field} may not be greater than ${bounds.most}.`, { field });
  return value;
}
