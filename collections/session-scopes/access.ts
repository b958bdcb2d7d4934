import type { CollectionAccess } from '#toolkit/access.ts';
import { anyOf, hasRole, mayEnterPanel, nobody, ofOwnAccount, writtenByOperations } from '#toolkit/access.ts';

/** What a session may do is the conversation's business: accounts has none with it. */
export const sessionScopeAccess = {
  ...writtenByOperations,
  read: anyOf(hasRole('technician'), ofOwnAccount()),
  readVersions: nobody,
  admin: mayEnterPanel,
} satisfies CollectionAccess;
