import { randomUUID } from 'node:crypto';
import { storeRefusals } from '#collections/refused-webhooks/operations/store-refusals.ts';
import { plainToRichText } from '#kernel/rich-text.ts';
import type { StaffRole } from '#toolkit/callers.ts';
import { staffRoles } from '#toolkit/callers.ts';
import { articleSeeds } from '../seed/articles.ts';
import type { SignedIn } from '../testing/bookings.ts';
import { createBooking, signedInCustomer } from '../testing/bookings.ts';
import { aStaffMember, cookieOf, createStaff } from '../testing/people.ts';
import type { TestCms } from '../testing/test-cms.ts';
import { begin, sendBytes, sent, uploadFile } from '../testing/uploads.ts';
import type { Conversation } from './conversation.ts';
import { aConversation, aStaffMessage, someViews } from './conversation.ts';
import type { Extras } from './extra-doors.ts';
import { aCustomersExtras } from './extra-doors.ts';
import type { MoneyBack } from './money-back.ts';
import { moneyBack } from './money-back.ts';
import type { Secrets } from './secret-doors.ts';
import { aCustomersSecrets, secretKeys } from './secret-doors.ts';
import type { Sessions } from './session-doors.ts';
import { aCustomersSessions, ticketsForSessions } from './session-doors.ts';
import type { StaffFiles } from './staff-files.ts';
import { staffFiles } from './staff-files.ts';

/** A customer with everything that the portal can hold for one. */
export type Settled = SignedIn &
  Conversation &
  Extras &
  Secrets &
  Sessions &
  MoneyBack & {
    ticket: string;
    unpaidTicket: string;
    invoice: string;
    payment: string;
    attachment: string;
    waitingFile: string;
    spareFile: string;
    /** On their way: half of one, whole ones that nobody has looked at yet. */
    halfUpload: string;
    wholeUpload: string;
    spareUpload: string;
    notification: string;
    template: string;
    spareTemplate: string;
    device: string;
    spareDevice: string;
    /** Public: everybody's, whoever it is listed with here. */
    picture: string;
    article: string;
    /** Nobody's: a job that gave up. */
    deadJob: string;
    internalFile: string;
    internalMessage: string;
    /** Nobody's of the customers, whoever it is listed with here. */
    staffUploads: StaffFiles;
  };

export type World = {
  asha: Settled;
  ravi: Settled;
  staff: Record<StaffRole, { id: string; cookie: string }>;
};

/** Two customers who booked and paid, each with files, draft, internal note and refund; staff of every role. */
export async function aWorld(cms: TestCms): Promise<World> {
  const asha = await settled(cms, await signedInCustomer(cms, { name: 'Asha Rao' }));
  const ravi = await settled(cms, await signedInCustomer(cms, { name: 'Ravi Shetty' }));
  const staff = {} as World['staff'];
  for (const role of staffRoles) {
    const member = await createStaff(await cms.req(), aStaffMember({ name: `Staff ${role}`, roles: [role] }));
    staff[role] = { id: member.id, cookie: await cookieOf(await cms.req(), member, 'staff') };
  }
  await cms.sql('update tickets set assignee_id = $1', [staff.technician.id]);
  const keys = await secretKeys(cms, staff);
  for (const whose of [asha, ravi]) Object.assign(whose, await aCustomersSessions(cms, whose));
  for (const whose of [asha, ravi]) Object.assign(whose, await aCustomersSecrets(cms, whose, keys));
  for (const whose of [asha, ravi])
    Object.assign(whose, await aCustomersExtras(cms, whose.openTicket, staff));
  asha.staffUploads = ravi.staffUploads = await staffFiles(cms, staff);
  for (const whose of [asha, ravi])
    for (const role of ['technician', 'admin'] as const)
      whose.staffMessages[role] = await aStaffMessage(cms, staff[role].id, whose.ticket);
  // Views are of the staff, whoever's tickets they show; one person may have twelve.
  for (const role of ['technician', 'admin'] as const) {
    const [kept = '', ...spare] = await someViews(cms, staff[role].id, 6);
    for (const whose of [asha, ravi]) Object.assign(whose.views, { [role]: kept });
    for (const whose of [asha, ravi]) Object.assign(whose.spareViews, { [role]: spare });
  }
  await cms.fetch('/hooks/razorpay', { rawBody: '{}', headers: { 'x-razorpay-signature': 'of a stranger' } });
  await storeRefusals(await cms.req());
  // Refunds are told of some seconds later, which would look like a change that whoever knocks just then has made.
  await cms.gateway.control('webhooks/knobs', { drop: true, count: 1000 });
  await cms.gateway.control('settle', {});
  return { asha, ravi, staff };
}

async function settled(cms: TestCms, who: SignedIn): Promise<Settled> {
  const attachment = await uploaded(cms, who, 'what the screen says');
  const waitingFile = await uploaded(cms, who, 'one more file');
  const spareFile = await uploaded(cms, who, 'and another');
  const { number: ticket } = await createBooking(cms, who, { attachments: [attachment] });
  await paid(cms, who, ticket);
  const payment = await one(
    cms,
    "select id as it from payments where account_id = $1 and role = 'settling'",
    who.account,
  );
  const invoice = await one(cms, 'select number as it from invoices where account_id = $1', who.account);
  const back = await moneyBack(cms, who, { payment, paid: (number) => paid(cms, who, number) });
  const { number: unpaidTicket } = await createBooking(cms, who);
  const conversation = await aConversation(cms, who, ticket);
  const sessions = await ticketsForSessions(cms, who);
  const draft = await cms.fetch('/api/portal/drafts/booking', {
    method: 'PUT',
    body: { data: { subject: 'Half a sentence' }, revision: 0 },
    cookie: who.cookie,
  });
  if (!draft.ok) throw new Error(`draft: ${draft.status} ${await draft.text()}`);
  const notification = await one(
    cms,
    'select id as it from notifications where customer_id = $1 limit 1',
    who.id,
  );
  await cms.sql(
    `insert into refunds (id, key, payment_id, account_id, amount, reason, status)
     select uuidv7(), 'refund of ' || id, id, account_id, 100, 'duplicate', 'requested' from payments where id = $1`,
    [payment],
  );
  await cms.sql(
    `insert into billing_profiles (id, account_id, name) values (uuidv7(), $1, 'Household') on conflict (account_id) do nothing`,
    [who.account],
  );
  return {
    ...who,
    picture: await published(cms),
    article: articleSeeds[0]?.slug ?? '',
    deadJob: await aDeadJob(cms),
    ticket,
    unpaidTicket,
    invoice,
    payment,
    attachment,
    waitingFile,
    spareFile,
    ...(await filesOnTheirWay(cms, who)),
    notification,
    template: await aTemplate(cms, who, ticket, 'Every year'),
    spareTemplate: await aTemplate(cms, who, ticket, 'Not again'),
    device: await aDevice(cms, who, 'Office laptop'),
    spareDevice: await aDevice(cms, who, 'Old phone'),
    ...(await internalNote(cms, who, ticket)),
    ...conversation,
    staffUploads: {},
    extras: { asked: '', agreed: '', changed: {}, withdrawn: {} },
    secrets: { waiting: {}, handedOut: {}, unopened: '', key: '', keeper: '' },
    ...sessions,
    ...back,
  };
}

async function aTemplate(
  cms: TestCms,
  who: { cookie: string },
  ticket: string,
  name: string,
): Promise<string> {
  const made = await cms.fetch('/api/portal/templates', { body: { name, ticket }, cookie: who.cookie });
  return ((await made.json()) as { id: string }).id;
}

async function aDevice(cms: TestCms, who: { cookie: string }, name: string): Promise<string> {
  const body = { key: randomUUID(), name, kind: 'other', system: '' };
  const made = await cms.fetch('/api/portal/devices', { body, cookie: who.cookie });
  return ((await made.json()) as { id: string }).id;
}

/** What staff note among themselves on a customer's ticket, with a file. */
async function internalNote(
  cms: TestCms,
  who: SignedIn,
  ticket: string,
): Promise<Pick<Settled, 'internalFile' | 'internalMessage'>> {
  const [message] = await cms.sql<{ id: string }>(
    `insert into ticket_messages (id, ticket_id, account_id, author_kind, internal, body, body_text)
     select uuidv7(), id, account_id, 'staff', true, $2, 'Charge twice next time' from tickets where number = $1 returning id`,
    [ticket, JSON.stringify(plainToRichText('Charge twice next time'))],
  );
  await cms.sql(
    `insert into activities (id, kind, account_id, customer_id, actor_kind, ticket_id, data, at)
     select uuidv7(), 'note.posted', account_id, customer_id, 'staff', id, '{}', now() from tickets where number = $1`,
    [ticket],
  );
  const internalFile = await uploaded(cms, who, 'a note for colleagues');
  await cms.sql('update attachments set message_id = $2 where id = $1', [internalFile, message?.id]);
  return { internalFile, internalMessage: message?.id ?? '' };
}

async function uploaded(cms: TestCms, who: { cookie: string }, text: string): Promise<string> {
  return (await uploadFile(cms, who, { name: 'note.txt', bytes: text })).id;
}

/** What `halfUpload` has of itself. */
export const half = { size: 40, received: 20 };

async function filesOnTheirWay(cms: TestCms, who: SignedIn) {
  const id = (place: string) => place.split('/').at(-1) ?? '';
  const place = await begin(cms, who, { size: half.size });
  await sendBytes(cms, who, { place, offset: 0 }, 'x'.repeat(half.received));
  return {
    halfUpload: id(place),
    wholeUpload: id(await sent(cms, who, { name: 'whole.txt', bytes: 'whole, not looked at' })),
    spareUpload: id(await sent(cms, who, { name: 'spare.txt', bytes: 'to be taken back' })),
  };
}

/** The smallest picture, as staff would upload it. */
export const pictureFile = () =>
  new File(
    [
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAMAAABIdo1RAAAAA1BMVEUlY+vg9LpFAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAC0lEQVQImWNggAEAAAoAAWeL7ekAAAAASUVORK5CYII=',
        'base64',
      ),
    ],
    'desk.png',
    { type: 'image/png' },
  );

/** A job that has used up its only attempt. */
export async function aDeadJob(cms: TestCms): Promise<string> {
  const [job] = await cms.sql<{ id: string }>(
    "select id::text as id from graphile_worker.add_job('clean-up', '{}', max_attempts := 1)",
  );
  await cms.sql('update graphile_worker._private_jobs set attempts = 1 where id = $1', [job?.id]);
  return job?.id ?? '';
}

async function published(cms: TestCms): Promise<string> {
  const file = pictureFile();
  const data = Buffer.from(await file.arrayBuffer());
  const { id } = await cms.payload.create({
    collection: 'media',
    data: { alt: 'A desk' },
    file: { name: file.name, mimetype: file.type, size: file.size, data },
  });
  return id;
}

async function paid(cms: TestCms, who: SignedIn, ticket: string): Promise<void> {
  const response = await cms.fetch(`/api/portal/tickets/${ticket}/pay`, { body: {}, cookie: who.cookie });
  const { checkout } = (await response.json()) as { checkout: { orderId: string } | null };
  if (!checkout) throw new Error(`nothing to pay: ${response.status}`);
  await cms.gateway.control('payments', { order_id: checkout.orderId });
  await cms.gateway.control('settle', {});
  await cms.drainJobs();
}

async function one(cms: TestCms, text: string, value: string): Promise<string> {
  const [row] = await cms.sql<{ it: string }>(text, [value]);
  if (!row) throw new Error(`no row: ${text}`);
  return row.it;
}

/** What a table holds, in one word; two are the same only when no row was added, changed or taken. */
export async function fingerprint(cms: TestCms, table: string): Promise<string> {
  const [row] = await cms.sql<{ print: string }>(
    `select count(*) || ':' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') as print from "${table}" t`,
  );
  return row?.print ?? '';
}

/** Every table of the business with its fingerprint. Log-in touches, limits and queue are not the business. */
export async function fingerprints(cms: TestCms): Promise<Record<string, string>> {
  const tables = await cms.sql<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'rate_limits' order by 1`,
  );
  const prints: Record<string, string> = {};
  for (const { name } of tables) prints[name] = await fingerprint(cms, name);
  return prints;
}

/** The table of a collection or global. */
export const tableOf = (slug: string): string => slug.replaceAll('-', '_');
