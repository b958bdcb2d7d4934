import { randomUUID } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import type { ProfileInput } from '#collections/customers/contract.ts';
import { ensureCustomer } from '#collections/customers/operations/ensure-customer.ts';
import { saveProfile } from '#collections/customers/operations/save-profile.ts';
import { keptProfile } from '#collections/customers/rules/kept-profile.ts';
import type { StaffRole } from '#toolkit/callers.ts';
import { nowOf, portsOf } from '#toolkit/ports-of.ts';
import type { NewStaff } from '../invite-staff.ts';
import { inviteStaff } from '../invite-staff.ts';
import { demoVersion } from '../seed/legal/notice.ts';

/** What a customer's profile is completed with; null leaves it for her to do. */
type Completion = Omit<ProfileInput, 'name' | 'phone'>;
export type NewCustomer = {
  name: string;
  email: string;
  phone: string;
  password: string;
  profile: Completion | null;
};

/** A private customer in Bengaluru. Every one has an address of her own. */
export function aCustomer(change: Partial<NewCustomer> = {}): NewCustomer {
  return {
    name: 'Asha Rao',
    email: `asha.${randomUUID().slice(0, 8)}@example.com`,
    phone: '+919845012345',
    password: 'monsoon over the lake',
    profile: aProfile(),
    ...change,
  };
}

export function aProfile(change: Partial<Completion> = {}): Completion {
  return {
    preferredContact: 'phone',
    address: {
      line1: 'Flat 12, Lakeview Residency',
      line2: '100 Feet Road',
      landmark: 'Opposite the park',
      city: 'Bengaluru',
      stateCode: '29',
      pin: '560038',
    },
    ...change,
  };
}

export type StoredCustomer = NewCustomer & { id: string; account: string; authId: string };

/** Stores a customer with a proven address, and her profile unless that is null. Idempotent by e-mail. */
export async function createCustomer(
  req: PayloadRequest,
  change: Partial<NewCustomer> = {},
): Promise<StoredCustomer> {
  const customer = aCustomer(change);
  const { name, email, phone, password } = customer;
  const versions = { terms: demoVersion, privacy: demoVersion };
  const kept = keptProfile({
    locale: 'en',
    phone,
    consents: { whatsapp: false, marketing: false },
    versions,
    at: nowOf(req),
  });
  const { authId } = await portsOf(req).customerIdentity.createVerified({
    name,
    email,
    password,
    profile: kept,
  });
  const made = await ensureCustomer(req, authId);
  if (!made) throw new Error(`the customer ${email} was not made`);
  if (customer.profile) await saveProfile(req, made, { name, phone, ...customer.profile });
  return { ...customer, id: made.id, account: made.account, authId };
}

export function aStaffMember(change: Partial<NewStaff> = {}): NewStaff {
  return {
    name: 'Bala Kumar',
    email: `bala.${randomUUID().slice(0, 8)}@quicktechpro.example`,
    password: 'seven cables in a drawer',
    roles: ['technician'] satisfies StaffRole[],
    ...change,
  };
}

export async function createStaff(
  req: PayloadRequest,
  change: Partial<NewStaff> = {},
): Promise<NewStaff & { id: string }> {
  const staff = aStaffMember(change);
  const { id } = await inviteStaff(req, staff);
  return { ...staff, id };
}

const client = {
  ip: '127.0.0.1',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
};

/** Begins a session and gives the `Cookie` header of a browser that took it. */
export async function cookieOf(
  req: PayloadRequest,
  person: { email: string; password: string },
  audience: 'customer' | 'staff' = 'customer',
): Promise<string> {
  const ports = portsOf(req);
  const identity = audience === 'customer' ? ports.customerIdentity : ports.staffIdentity;
  const result = await identity.logIn({
    email: person.email,
    password: person.password,
    remember: false,
    client,
  });
  if (!result.ok) throw new Error(`${person.email} cannot log in: ${result.problem}`);
  return cookieHeader(result.setCookies);
}

/** The `Cookie` header of a browser that took these `Set-Cookie` lines. */
export function cookieHeader(setCookies: readonly string[]): string {
  return setCookies.map((line) => line.split(';')[0]).join('; ');
}
