import { randomUUID } from 'node:crypto';
import { metadataHeader, pieceType, tusVersion } from '#collections/uploads/contract.ts';
import type { StaffRole } from '#toolkit/callers.ts';
import { demoVersion } from '../seed/legal/notice.ts';
import { aBooking } from '../testing/bookings.ts';
import { aProfile } from '../testing/people.ts';
import { conversationDoors } from './conversation-doors.ts';
import { extraDoors } from './extra-doors.ts';
import { moneyDoors } from './money-doors.ts';
import { secretDoors } from './secret-doors.ts';
import { sessionDoors } from './session-doors.ts';
import { staffFileDoors } from './staff-files.ts';
import { half, type Settled } from './world.ts';

/**
 * What every door of ours answers, written by hand. `own` is a customer with her own number or id, `other` the
 * same customer with the number or id of another account (null: the door takes none), `staff` an admin whose
 * cookie is sent along, which at the portal is nobody.
 */
export type DoorRow = {
  visitor: number;
  own: number;
  other: number | null;
  staff: number;
  /** Of the desk: who of the staff is let in. Everybody else gets the 404 of a page that is not there. */
  letsIn?: readonly string[];
  /** The id or number in the path; of the desk by who of the staff asks. */
  id?: (whose: Settled, by: StaffRole) => string;
  body?: (whose: Settled, more: Extra) => unknown;
  query?: string;
  /** What is sent is no JSON. */
  raw?: { headers: Record<string, string>; body?: string };
  /** Of a change at the desk: why the audit log does not tell of it. */
  unaudited?: string;
  /** What is asked ends the session, so that one of its own is needed. */
  endsSession?: true;
};

/** What only the database knows: the gateway's id of a customer's open order, and how often `ticket` changed. */
export type Extra = { order: string; revision: number };

const publicPage = { visitor: 200, own: 200, other: null, staff: 200 } as const;
const ownPage = { visitor: 401, own: 200, other: null, staff: 401 } as const;
const aDevice = () => ({ name: `Laptop ${randomUUID().slice(0, 8)}`, kind: 'laptop', system: '' });

/** A page about one thing: another account's is like one that is not there. */
const oneThing = { visitor: 401, own: 200, other: 404, staff: 401 } as const;
const everyRole = ['technician', 'accounts', 'editor', 'moderator', 'admin'];

const newCustomer = () => ({
  name: 'Meera Nair',
  email: `meera.${randomUUID().slice(0, 8)}@example.com`,
  phone: '+919845098450',
  password: 'a boat on the backwater',
  adult: true,
  consents: { whatsapp: false, marketing: false },
  noticeVersion: demoVersion,
});

export const doorTable: Record<string, DoorRow> = {
  // pages
  'get /portal/views/home': publicPage,
  'get /portal/views/plain': publicPage,
  'get /portal/views/status': publicPage,
  'get /portal/views/legal': { ...publicPage, query: 'document=privacy' },
  'get /portal/views/help': publicPage,
  'get /portal/views/help/:slug': { ...publicPage, id: ({ article }) => article },
  'get /portal/help/suggest': { ...publicPage, query: 'q=printer' },
  'post /portal/check-caller': { ...publicPage, body: () => ({ number: '12345678' }) },
  'get /portal/area': { ...publicPage, query: 'pin=560038' },
  // What staff publish is everybody's, like the page it stands on.
  'get /portal/media/:id/:size': { ...publicPage, id: ({ picture }) => `${picture}/card` },
  'get /portal/views/dashboard': ownPage,
  'get /portal/views/profile': ownPage,
  'get /portal/views/booking': ownPage,
  'get /portal/views/templates': ownPage,
  'get /portal/views/devices': ownPage,
  'get /portal/views/tickets': ownPage,
  'get /portal/views/chosen-tickets': ownPage,
  'get /portal/views/invoices': ownPage,
  'get /portal/views/payments': ownPage,
  'get /portal/views/notifications': ownPage,
  'get /portal/views/tickets/:number': { ...oneThing, id: ({ ticket }) => ticket },
  'get /portal/views/invoices/:number': { ...oneThing, id: ({ invoice }) => invoice },
  'get /portal/views/payments/:id': { ...oneThing, id: ({ payment }) => payment },
  'get /portal/invoices/:number/pdf': { ...oneThing, id: ({ invoice }) => invoice },
  'get /portal/payments/:id/receipt.pdf': { ...oneThing, id: ({ payment }) => payment },
  'get /portal/attachments/:id': { ...oneThing, id: ({ attachment }) => attachment },

  // account
  'post /portal/register': { ...publicPage, body: newCustomer },
  'post /portal/verify-email': {
    visitor: 410,
    own: 410,
    other: null,
    staff: 410,
    body: () => ({ token: 'a'.repeat(43) }),
  },
  'post /portal/verify-email/resend': { ...publicPage, body: ({ email }) => ({ email }) },
  'post /portal/password/forgot': { ...publicPage, body: ({ email }) => ({ email }) },
  'post /portal/password/reset': {
    visitor: 410,
    own: 410,
    other: null,
    staff: 410,
    body: () => ({ token: 'a'.repeat(43), password: 'a boat on the backwater' }),
  },
  'post /portal/session/log-in': {
    ...publicPage,
    endsSession: true,
    body: ({ email, password }) => ({ email, password, remember: false }),
  },
  'post /portal/session/log-out': { ...publicPage, endsSession: true, body: () => ({}) },
  'post /portal/session/extend': { ...ownPage, body: () => ({}) },
  'put /portal/profile': { ...ownPage, body: ({ name, phone }) => ({ name, phone, ...aProfile() }) },
  'post /portal/language': { ...ownPage, body: () => ({ locale: 'en' }) },
  'put /portal/consents': { ...ownPage, body: () => ({ whatsapp: true, marketing: false }) },
  'post /portal/notifications/mark': {
    ...ownPage,
    // Another's ids are passed over, so that none can be told from one that does not exist.
    other: 200,
    body: ({ notification }) => ({ ids: [notification], read: true }),
  },
  'post /portal/notifications/move': {
    ...ownPage,
    other: 200,
    body: ({ notification }) => ({ ids: [notification], to: 'archive' }),
  },

  // booking and paying
  'get /portal/templates/:id': { ...oneThing, id: ({ template }) => template },
  'post /portal/templates': {
    ...ownPage,
    body: ({ ticket }) => ({ name: `Again ${randomUUID().slice(0, 8)}`, ticket }),
  },
  'post /portal/templates/:id/rename': {
    ...oneThing,
    id: ({ template }) => template,
    body: () => ({ name: 'Twice a year' }),
  },
  'post /portal/templates/:id/remove': { ...oneThing, id: ({ spareTemplate }) => spareTemplate },
  'post /portal/devices': { ...ownPage, body: () => ({ ...aDevice(), key: randomUUID() }) },
  'post /portal/devices/:id/change': { ...oneThing, id: ({ device }) => device, body: aDevice },
  'post /portal/devices/:id/remove': { ...oneThing, id: ({ spareDevice }) => spareDevice },
  'get /portal/drafts/booking': ownPage,
  'put /portal/drafts/booking': {
    ...ownPage,
    body: () => ({ data: { subject: 'Half a sentence' }, revision: 1 }),
  },
  'delete /portal/drafts/booking': { ...ownPage, body: () => ({}) },
  'post /portal/uploads': {
    ...ownPage,
    own: 201,
    raw: {
      headers: {
        'tus-resumable': tusVersion,
        'upload-length': '9',
        'upload-metadata': metadataHeader({ filename: 'a.txt' }),
      },
    },
  },
  'head /portal/uploads/:id': {
    ...oneThing,
    id: ({ halfUpload }) => halfUpload,
    raw: { headers: { 'tus-resumable': tusVersion } },
  },
  'patch /portal/uploads/:id': {
    ...oneThing,
    own: 204,
    id: ({ halfUpload }) => halfUpload,
    raw: {
      headers: {
        'tus-resumable': tusVersion,
        'content-type': pieceType,
        'upload-offset': String(half.received),
      },
      body: 'and on it goes',
    },
  },
  'post /portal/uploads/:id/finish': { ...oneThing, id: ({ wholeUpload }) => wholeUpload, body: () => ({}) },
  'delete /portal/uploads/:id': {
    ...oneThing,
    own: 204,
    id: ({ spareUpload }) => spareUpload,
    raw: { headers: { 'tus-resumable': tusVersion } },
  },
  // Only what was not sent with anything can be taken back.
  'delete /portal/attachments/:id': { ...oneThing, id: ({ waitingFile }) => waitingFile, body: () => ({}) },
  'post /portal/tickets': {
    ...ownPage,
    other: 422,
    body: ({ spareFile }) => aBooking({ attachments: [spareFile] }),
  },
  'post /portal/tickets/:number/pay': {
    ...oneThing,
    id: ({ unpaidTicket }) => unpaidTicket,
    body: () => ({}),
  },
  'post /portal/tickets/:number/payment-check': {
    ...oneThing,
    id: ({ unpaidTicket }) => unpaidTicket,
    body: () => ({}),
  },
  // The signature is not the gateway's: her own order is refused for it, another's is not there.
  'post /portal/payments/confirm': {
    visitor: 401,
    own: 400,
    other: 404,
    staff: 401,
    body: (_whose, { order }) => ({
      razorpay_order_id: order,
      razorpay_payment_id: 'pay_AAAAAAAAAAAAAA',
      razorpay_signature: '0'.repeat(64),
    }),
  },

  // signed doors: no cookie counts
  'post /hooks/razorpay': {
    visitor: 400,
    own: 400,
    other: null,
    staff: 400,
    body: () => ({ event: 'payment.captured' }),
  },
  'post /hooks/razorpay/return': {
    visitor: 303,
    own: 303,
    other: null,
    staff: 303,
    body: (_whose, { order }) => ({
      razorpay_order_id: order,
      razorpay_payment_id: 'pay_AAAAAAAAAAAAAA',
      razorpay_signature: '0'.repeat(64),
    }),
  },

  // desk
  'post /desk/session/log-in': {
    visitor: 401,
    own: 401,
    other: null,
    staff: 401,
    // A customer's words open nothing at the desk.
    body: ({ email, password }) => ({ email, password }),
  },
  'post /desk/session/log-out': { ...publicPage, endsSession: true, body: () => ({}) },
  'get /desk/search': { visitor: 401, own: 401, other: null, staff: 200, letsIn: everyRole, query: 'q=Asha' },
  'get /desk/attachments/:id': {
    visitor: 401,
    own: 401,
    other: 401,
    staff: 200,
    letsIn: ['technician', 'admin'],
    id: ({ attachment }) => attachment,
  },
  ...conversationDoors,
  ...extraDoors,
  ...secretDoors,
  ...sessionDoors,
  ...staffFileDoors,
  ...moneyDoors,
  'post /desk/jobs/:id/retry': {
    visitor: 401,
    own: 401,
    other: 401,
    staff: 200,
    letsIn: ['admin'],
    id: ({ deadJob }) => deadJob,
    body: () => ({}),
  },
};
