/** The desk's doors about secrets. */
export const doors = {
  fetch: (id: string) => `/api/desk/secrets/${id}/fetch`,
  confirm: (id: string) => `/api/desk/secrets/${id}/confirm`,
  ownKey: '/api/desk/secret-key',
  keyOf: (staff: string) => `/api/desk/staff/${staff}/key`,
} as const;

/** Browsers have no cryptography on pages that came over a line that is not safe. */
export const hasCrypto = (): boolean => typeof crypto !== 'undefined' && crypto.subtle !== undefined;
