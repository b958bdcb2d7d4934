/** A "no" in the vendor's words: status and body exactly as they go over the wire. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: { error: VendorError };

  constructor(status: number, error: VendorError) {
    super(error.description);
    this.name = 'Refusal';
    this.status = status;
    this.body = { error };
  }
}

export type VendorError = {
  code: string;
  description: string;
  field?: string;
  source: string;
  step: string;
  reason: string;
  metadata: Record<string, string>;
};

/** A refusal that tells where and why. */
export function refuse(
  description: string,
  more: Partial<Omit<VendorError, 'code' | 'description'>> & { status?: number } = {},
): Refusal {
  const { status = 400, field, ...rest } = more;
  return new Refusal(status, {
    code: 'BAD_REQUEST_ERROR',
    description,
    ...(field === undefined ? {} : { field }),
    source: rest.source ?? 'business',
    step: rest.step ?? 'payment_initiation',
    reason: rest.reason ?? 'input_validation_failed',
    metadata: rest.metadata ?? {},
  });
}

/** Keys and unknown things are refused with "NA" where others tell more. */
export function refuseBare(status: number, description: string): Refusal {
  return refuse(description, { status, source: 'NA', step: 'NA', reason: 'NA' });
}

export const noSuchId = () => refuseBare(400, 'The id provided does not exist');
export const noSuchUrl = () => refuseBare(400, 'The requested URL was not found on the server.');
