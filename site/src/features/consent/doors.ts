const of = (number: string) => `/api/portal/tickets/${encodeURIComponent(number)}/session-consent`;

/** Doors of the API for what is agreed to before a session. */
export const doors = { give: of, withdraw: (number: string) => `${of(number)}/withdraw` } as const;
