import type { CollectionConfig, Endpoint, GlobalConfig } from 'payload';
import { Accounts } from './accounts/index.ts';
import { Activities } from './activities/index.ts';
import { Addresses } from './addresses/index.ts';
import { articleEndpoints } from './articles/endpoints/index.ts';
import { Articles } from './articles/index.ts';
import { attachmentEndpoints } from './attachments/endpoints/index.ts';
import { Attachments } from './attachments/index.ts';
import { AuditEntries } from './audit-entries/index.ts';
import { BillingProfiles } from './billing-profiles/index.ts';
import { bookingDraftEndpoints } from './booking-drafts/endpoints/index.ts';
import { BookingDrafts } from './booking-drafts/index.ts';
import { callerProofEndpoints } from './caller-proof/endpoints/index.ts';
import { cannedReplyEndpoints } from './canned-replies/endpoints/index.ts';
import { CannedReplies } from './canned-replies/index.ts';
import { Consents } from './consents/index.ts';
import { Counters } from './counters/index.ts';
import { creditNoteEndpoints } from './credit-notes/endpoints/index.ts';
import { CreditNotes } from './credit-notes/index.ts';
import { customerEndpoints } from './customers/endpoints/index.ts';
import { Customers } from './customers/index.ts';
import { dashboardEndpoints } from './dashboard/endpoints/index.ts';
import { Deliveries } from './deliveries/index.ts';
import { deviceEndpoints } from './devices/endpoints/index.ts';
import { Devices } from './devices/index.ts';
import { extraEndpoints } from './extras/endpoints/index.ts';
import { Extras } from './extras/index.ts';
import { InvoiceStates } from './invoice-states/index.ts';
import { invoiceEndpoints } from './invoices/endpoints/index.ts';
import { Invoices } from './invoices/index.ts';
import { LedgerEntries } from './ledger-entries/index.ts';
import { LegalNotices } from './legal-notices/index.ts';
import { macroEndpoints } from './macros/endpoints/index.ts';
import { Macros } from './macros/index.ts';
import { mediaEndpoints } from './media/endpoints/index.ts';
import { Media } from './media/index.ts';
import { MessageEdits } from './message-edits/index.ts';
import { ModificationRequests } from './modification-requests/index.ts';
import { notificationEndpoints } from './notifications/endpoints/index.ts';
import { Notifications } from './notifications/index.ts';
import { PaymentEvents } from './payment-events/index.ts';
import { PaymentOrders } from './payment-orders/index.ts';
import { paymentEndpoints } from './payments/endpoints/index.ts';
import { Payments } from './payments/index.ts';
import { ProblemTemplates } from './problem-templates/index.ts';
import { refundEndpoints } from './refunds/endpoints/index.ts';
import { Refunds } from './refunds/index.ts';
import { RefusedWebhooks } from './refused-webhooks/index.ts';
import { savedViewEndpoints } from './saved-views/endpoints/index.ts';
import { SavedViews } from './saved-views/index.ts';
import { secretEndpoints } from './secret-drops/endpoints/index.ts';
import { SecretDrops } from './secret-drops/index.ts';
import { ServiceAreas } from './service-areas/index.ts';
import { publicEndpoints } from './services/endpoints/index.ts';
import { Services } from './services/index.ts';
import { consentEndpoints } from './session-consents/endpoints/index.ts';
import { SessionConsents } from './session-consents/index.ts';
import { SessionReceipts } from './session-receipts/index.ts';
import { recordingEndpoints } from './session-recordings/endpoints/index.ts';
import { SessionRecordings } from './session-recordings/index.ts';
import { SessionScopes } from './session-scopes/index.ts';
import { Settings, SystemStatus } from './settings/index.ts';
import { staffEndpoints } from './staff/endpoints/index.ts';
import { Staff } from './staff/index.ts';
import { StaffKeys } from './staff-keys/index.ts';
import { TicketMessages } from './ticket-messages/index.ts';
import { TicketReads } from './ticket-reads/index.ts';
import { ticketTemplateEndpoints } from './ticket-templates/endpoints/index.ts';
import { TicketTemplates } from './ticket-templates/index.ts';
import { ticketEndpoints } from './tickets/endpoints/index.ts';
import { Tickets } from './tickets/index.ts';
import { uploadEndpoints } from './uploads/endpoints/index.ts';
import { Uploads } from './uploads/index.ts';

/** Everything the business is. `staff` stands first: Payload's panel belongs to the first auth collection. */
export const collections: CollectionConfig[] = [
  Staff,
  Tickets,
  TicketMessages,
  MessageEdits,
  TicketReads,
  ModificationRequests,
  Extras,
  Attachments,
  SecretDrops,
  StaffKeys,
  SessionScopes,
  SessionConsents,
  SessionRecordings,
  SessionReceipts,
  Invoices,
  InvoiceStates,
  CreditNotes,
  Payments,
  PaymentOrders,
  Refunds,
  LedgerEntries,
  PaymentEvents,
  RefusedWebhooks,
  Customers,
  Accounts,
  Addresses,
  Devices,
  BillingProfiles,
  Consents,
  Services,
  ServiceAreas,
  CannedReplies,
  Macros,
  SavedViews,
  Articles,
  ProblemTemplates,
  Media,
  LegalNotices,
  Activities,
  AuditEntries,
  Notifications,
  Deliveries,
  Counters,
  BookingDrafts,
  TicketTemplates,
  Uploads,
].map((collection) => ({
  ...collection,
  admin: { ...collection.admin, hideAPIURL: true },
  custom: { ...collection.custom, ours: true },
}));

export const globals: GlobalConfig[] = [Settings, SystemStatus];

/** Doors of the features, at `/api/portal/…` for customers and visitors and `/api/desk/…` for staff. */
export const endpoints: Endpoint[] = [
  ...customerEndpoints,
  ...publicEndpoints,
  ...mediaEndpoints,
  ...dashboardEndpoints,
  ...bookingDraftEndpoints,
  ...ticketTemplateEndpoints,
  ...deviceEndpoints,
  ...attachmentEndpoints,
  ...uploadEndpoints,
  ...ticketEndpoints,
  ...extraEndpoints,
  ...callerProofEndpoints,
  ...cannedReplyEndpoints,
  ...macroEndpoints,
  ...savedViewEndpoints,
  ...articleEndpoints,
  ...paymentEndpoints,
  ...invoiceEndpoints,
  ...creditNoteEndpoints,
  ...refundEndpoints,
  ...notificationEndpoints,
  ...secretEndpoints,
  ...consentEndpoints,
  ...recordingEndpoints,
  ...staffEndpoints,
];
