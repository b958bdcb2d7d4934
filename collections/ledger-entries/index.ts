import type { CollectionConfig } from 'payload';
import { ledgerEntryAccess } from './access.ts';
import { ledgerEntryFields } from './fields.ts';

/** Double entry, append-only: the entries of a posting sum to zero. */
export const LedgerEntries: CollectionConfig = {
  slug: 'ledger-entries',
  access: ledgerEntryAccess,
  fields: ledgerEntryFields,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  admin: {
    useAsTitle: 'memo',
    group: 'Money',
    defaultColumns: ['posting', 'account', 'amount', 'memo', 'occurredAt'],
  },
};
