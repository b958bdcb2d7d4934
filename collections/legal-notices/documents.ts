/** The notices that the portal publishes. */
export const legalDocuments = ['privacy', 'terms', 'refunds', 'grievance'] as const;
