import type { Access, Where } from 'payload';
import type { CollectionAccess } from '#toolkit/access.ts';
import { hasRole, mayEnterPanel, nobody, writtenByOperations } from '#toolkit/access.ts';
import { customerOf } from '#toolkit/callers.ts';

/** A customer reads the conversation of her account, never what staff noted among themselves. */
const ownConversation: Access = ({ req }) => {
  const customer = customerOf(req);
  return customer
    ? ({ and: [{ account: { equals: customer.account } }, { internal: { equals: false } }] } as Where)
    : false;
};

const staffOrOwn: Access = async (args) =>
  (await hasRole('technician')(args)) ? true : ownConversation(args);

export const ticketMessageAccess = {
  ...writtenByOperations,
  read: staffOrOwn,
  readVersions: nobody,
  admin: mayEnterPanel,
} satisfies CollectionAccess;
