import type { PayloadRequest } from 'payload';

export const staffRoles = ['admin', 'technician', 'accounts', 'editor', 'moderator'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** A signed-in customer as every rule sees her: lean, loaded with the session. */
export type CustomerCaller = {
  collection: 'customers';
  id: string;
  authId: string;
  account: string;
  name: string;
  email: string;
  phone: string | null;
  locale: 'en' | 'hi' | 'kn';
  theme: 'light' | 'dark' | 'system';
  profileComplete: boolean;
  createdAt: string;
  session: { id: string; createdAt: string; idleExpiresAt: string; absoluteExpiresAt: string };
};

export type StaffCaller = {
  collection: 'staff';
  id: string;
  authId: string;
  name: string;
  email: string;
  roles: StaffRole[];
};

/** The signed-in customer, or null for visitors and staff. */
export function customerOf(req: PayloadRequest): CustomerCaller | null {
  const user = req.user as unknown as CustomerCaller | null;
  return user?.collection === 'customers' ? user : null;
}

/** The signed-in member of staff, or null for visitors and customers. */
export function staffOf(req: PayloadRequest): StaffCaller | null {
  const user = req.user as unknown as StaffCaller | null;
  return user?.collection === 'staff' ? user : null;
}
