/** What a person may agree to, in the order in which it is written down. Each stands on its own. */
export const consentPurposes = ['adult', 'terms', 'privacy', 'whatsapp', 'marketing'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];
