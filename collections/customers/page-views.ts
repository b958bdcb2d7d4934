import type { ConsentChoices } from '#collections/consents/contract.ts';
import type { AreaCheck } from '#collections/services/view.ts';
import type { State } from '#kernel/states.ts';
import type { ContactMethod } from './choices.ts';

/** `GET /api/portal/views/plain` – pages that show nothing but their form. */
export type PlainView = {
  /** Version of the privacy notice in force, to be sent back with a registration; null when none is published. */
  noticeVersion: string | null;
};

export type AddressView = {
  line1: string;
  line2: string | null;
  landmark: string | null;
  city: string;
  stateCode: string;
  pin: string;
};

export type ProfileDetails = {
  name: string;
  email: string;
  phone: string | null;
  preferredContact: ContactMethod;
  /** Null until it is first written. */
  address: AddressView | null;
  /** Null when invoices are made out to the person herself. */
  billing: { name: string; gstin: string | null } | null;
  /** Whether everything a booking needs is there. */
  complete: boolean;
};

/** `GET /api/portal/views/profile` – for the set-up after the first log-in and for the profile page. */
export type ProfileView = {
  profile: ProfileDetails;
  /** For the PIN code of the address; null without one. */
  area: AreaCheck | null;
  /** All States and Union Territories, by name. */
  states: readonly State[];
  /** What she agrees to now; `PUT /api/portal/consents` takes and answers the same. */
  consents: ConsentChoices;
};

/** Answer of `PUT /api/portal/profile`. */
export type ProfileSaved = {
  profile: ProfileDetails;
  area: AreaCheck;
  /** Sentences to show beside the fields they are about. Nothing was refused. */
  hints: { field: 'address.pin' | 'billing.gstin'; text: string }[];
};
