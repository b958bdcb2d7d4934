/** How a customer likes to be reached. */
export const contactMethods = ['phone', 'email', 'whatsapp'] as const;
export type ContactMethod = (typeof contactMethods)[number];
