import type { StaffRole } from '#toolkit/callers.ts';

/**
 * Who may do what, written by hand from what the business is (features SF-1), not from the code.
 *
 * - A visitor has no business with rows at all: public pages come from view endpoints.
 * - A customer reads what is hers and writes nothing: every change is an operation with its own door.
 * - A technician works on tickets: people, addresses, conversation, files; no payment, invoice, ledger, GSTIN.
 * - Technicians keep the ready replies and the common problems, too.
 * - Accounts works on money and needs to know for whom and for what; not the conversation and its files.
 * - Editors and moderators have no business with customers, tickets and money before there are posts to edit.
 *   Editors look after the public pictures; taking one away for good is an admin's.
 * - What customers agree to before a session, and take back, recordings and receipts of it, is theirs and the technicians'.
 * - Secrets that customers seal, and the keys of staff, are read by nobody, admin included.
 * - Admin reads everything else but half-written bookings and customers' templates, and alone edits catalogue, areas, settings and staff.
 * - Documents, money, history, counters and deliveries are written by nobody: operations and triggers only.
 */
export const roles = [
  'visitor',
  'customer',
  'technician',
  'accounts',
  'editor',
  'moderator',
  'admin',
] as const;
export type Role = (typeof roles)[number];

/** Rows that a role finds. `own` stands for a customer's own; another's row is then like one that is not there. */
export type Reading = 'all' | 'own' | 'none';

/** Whom a right is given to; everybody else does not have it. */
export type Rights = {
  /** List, by id and count are one right. */
  read: Partial<Record<Role, 'all' | 'own'>>;
  create: readonly StaffRole[];
  update: readonly StaffRole[];
  delete: readonly StaffRole[];
  'bulk update': readonly StaffRole[];
  'bulk delete': readonly StaffRole[];
  versions: readonly StaffRole[];
  restore: readonly StaffRole[];
  duplicate: readonly StaffRole[];
};

/** Rows of operations: nobody writes them, and they have no versions. */
const closed = {
  create: [],
  update: [],
  delete: [],
  'bulk update': [],
  'bulk delete': [],
  versions: [],
  restore: [],
  duplicate: [],
} as const;

/** What only an admin edits, row by row. Rows that were shown or sold once are switched off, never deleted. */
const editedByAdmin = { ...closed, create: ['admin'], update: ['admin'] } as const;

const work = { technician: 'all', accounts: 'all', admin: 'all' } as const;
const money = { customer: 'own', accounts: 'all', admin: 'all' } as const;
const everyStaff = {
  technician: 'all',
  accounts: 'all',
  editor: 'all',
  moderator: 'all',
  admin: 'all',
} as const;

export const collectionTable: Record<string, Rights> = {
  // work
  tickets: { ...closed, read: { customer: 'own', ...work } },
  'ticket-messages': { ...closed, read: { customer: 'own', technician: 'all', admin: 'all' } },
  // What a message said before is read through its own door, by customers too.
  'message-edits': { ...closed, read: { technician: 'all', admin: 'all' } },
  'ticket-reads': { ...closed, read: { technician: 'all', admin: 'all' } },
  extras: { ...closed, read: { customer: 'own', ...work } },
  'modification-requests': { ...closed, read: { customer: 'own', ...work } },
  // What is sealed, and the keys to it: each goes to one person, through a door of its own.
  'secret-drops': { ...closed, read: {} },
  'staff-keys': { ...closed, read: {} },
  'session-scopes': { ...closed, read: { customer: 'own', technician: 'all', admin: 'all' } },
  'session-consents': { ...closed, read: { customer: 'own', technician: 'all', admin: 'all' } },
  'session-recordings': { ...closed, read: { customer: 'own', technician: 'all', admin: 'all' } },
  'session-receipts': { ...closed, read: { customer: 'own', technician: 'all', admin: 'all' } },
  attachments: { ...closed, read: { customer: 'own', technician: 'all', admin: 'all' } },

  // money
  invoices: { ...closed, read: money },
  'invoice-states': { ...closed, read: money },
  'credit-notes': { ...closed, read: money },
  payments: { ...closed, read: money },
  'payment-orders': { ...closed, read: money },
  refunds: { ...closed, read: money },
  'billing-profiles': { ...closed, read: money },
  'ledger-entries': { ...closed, read: { accounts: 'all', admin: 'all' } },
  'payment-events': { ...closed, read: { accounts: 'all', admin: 'all' } },
  'refused-webhooks': { ...closed, read: { accounts: 'all', admin: 'all' } },

  // people
  customers: { ...closed, read: { customer: 'own', ...work } },
  accounts: { ...closed, read: { customer: 'own', ...work } },
  addresses: { ...closed, read: { customer: 'own', ...work } },
  // What the money is for is on the documents; accounts need no list of machines.
  devices: { ...closed, read: { customer: 'own', technician: 'all', admin: 'all' } },
  consents: { ...closed, read: { customer: 'own', admin: 'all' } },
  staff: { ...closed, read: everyStaff, update: ['admin'] },

  // business
  services: { ...editedByAdmin, read: everyStaff },
  'service-areas': { ...editedByAdmin, read: everyStaff },
  // Who answers customers keeps the answers, and one that is of no use any more goes.
  'problem-templates': {
    ...closed,
    create: ['technician', 'admin'],
    read: { technician: 'all', admin: 'all' },
    update: ['technician', 'admin'],
    delete: ['technician', 'admin'],
    'bulk delete': ['technician', 'admin'],
  },
  'canned-replies': {
    ...closed,
    create: ['technician', 'admin'],
    read: { technician: 'all', admin: 'all' },
    update: ['technician', 'admin'],
    delete: ['technician', 'admin'],
    'bulk delete': ['technician', 'admin'],
  },
  // Kept and read at the desk, by doors of their own.
  'saved-views': { ...closed, read: { admin: 'all' } },
  // Their own, that is: what is for everybody is an admin's. Of many at once each takes only what is theirs.
  macros: {
    ...closed,
    create: ['technician', 'admin'],
    read: { technician: 'all', admin: 'all' },
    update: ['admin'],
    delete: ['admin'],
    'bulk delete': ['technician', 'admin'],
  },
  // Customers read what is published by the pages of the help.
  articles: {
    ...closed,
    create: ['editor', 'admin'],
    read: everyStaff,
    update: ['editor', 'admin'],
    delete: ['editor', 'admin'],
    'bulk delete': ['editor', 'admin'],
  },
  // Visitors see pictures by their own door. One by one: a picture in use must refuse by itself.
  media: {
    ...closed,
    create: ['admin', 'editor'],
    read: everyStaff,
    update: ['admin', 'editor'],
    delete: ['admin'],
  },
  // A published notice is never changed: consents point at its words. A change is a new version.
  'legal-notices': { ...closed, create: ['admin'], read: everyStaff },

  // system
  activities: { ...closed, read: { customer: 'own', admin: 'all' } },
  notifications: { ...closed, read: { customer: 'own', admin: 'all' } },
  deliveries: { ...closed, read: { admin: 'all' } },
  counters: { ...closed, read: { admin: 'all' } },
  // Admins look things up in it; nobody writes, so that they cannot tidy up after themselves either.
  'audit-entries': { ...closed, read: { admin: 'all' } },
  'booking-drafts': { ...closed, read: { customer: 'own' } },
  'ticket-templates': { ...closed, read: { customer: 'own' } },
  // What is on its way is its sender's alone; staff see the file when it has come.
  uploads: { ...closed, read: { customer: 'own' } },
};

export const globalTable: Record<string, Pick<Rights, 'read' | 'update' | 'versions'>> = {
  settings: { read: everyStaff, update: ['admin'], versions: [] },
  'system-status': { read: everyStaff, update: ['admin'], versions: [] },
};

/** Payload's own collections: the panel's for staff, nobody else's; what it keeps for itself has no door. */
export const builtInTable: Record<string, 'staff' | 'nobody'> = {
  'payload-preferences': 'staff',
  'payload-locked-documents': 'staff',
  'payload-migrations': 'nobody',
  'payload-kv': 'nobody',
};
