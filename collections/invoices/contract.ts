import * as z from 'zod/mini';

export const invoiceListQuery = z.object({
  page: z.catch(z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1), 1),
});
