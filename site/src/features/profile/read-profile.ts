/** What the profile's form holds, in the shape of the contract. Two empty billing fields are no billing. */
export function readProfile(data: FormData): unknown {
  const text = (name: string) => String(data.get(name) ?? '');
  const [name, gstin] = [text('billing.name').trim(), text('billing.gstin').trim()];
  return {
    name: text('name'),
    phone: text('phone'),
    preferredContact: text('preferredContact'),
    address: {
      line1: text('address.line1'),
      line2: text('address.line2'),
      landmark: text('address.landmark'),
      city: text('address.city'),
      stateCode: text('address.stateCode'),
      pin: text('address.pin'),
    },
    ...(name || gstin ? { billing: { name, gstin } } : {}),
  };
}

/** The fields that are looked at while they are typed. */
export type Watched = { stateCode: string; pin: string; gstin: string };

/** What stands in those fields of the form, as it was typed. */
export function watchedOf(data: FormData): Watched {
  const text = (name: string) => String(data.get(name) ?? '');
  return { stateCode: text('address.stateCode'), pin: text('address.pin'), gstin: text('billing.gstin') };
}
