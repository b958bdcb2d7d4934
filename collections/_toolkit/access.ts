import type { Access, CollectionConfig, FieldAccess, GlobalConfig, PayloadRequest, Where } from 'payload';
import type { StaffRole } from './callers.ts';
import { customerOf, staffOf } from './callers.ts';

/** Every operation, spelled out: Payload's default lets any signed-in person do what is left out. */
export type CollectionAccess = {
  create: Access;
  read: Access;
  update: Access;
  delete: Access;
  unlock: Access;
  readVersions: Access;
  admin: NonNullable<NonNullable<CollectionConfig['access']>['admin']>;
};

export type GlobalAccess = Required<
  Pick<NonNullable<GlobalConfig['access']>, 'read' | 'update' | 'readVersions'>
>;

export const nobody: Access = () => false;
export const isStaff: Access = ({ req }) => staffOf(req) !== null;
export const nobodyField: FieldAccess = () => false;
export const mayEnterPanel = ({ req }: { req: PayloadRequest }): boolean => staffOf(req) !== null;
export const neverPanel = (): boolean => false;

/** Staff who hold at least one of the roles; an admin always does. */
export function hasRole(...roles: StaffRole[]): Access {
  return ({ req }) => {
    const staff = staffOf(req);
    return (
      staff !== null && (staff.roles.includes('admin') || roles.some((role) => staff.roles.includes(role)))
    );
  };
}

/** `hasRole` for a single field; without any role it is for admins alone. */
export function hasRoleField(...roles: StaffRole[]): FieldAccess {
  const allowed = hasRole(...roles);
  return ({ req }) => allowed({ req }) === true;
}

/** Rows that belong to the caller's account, by the field that points at it. */
export function ofOwnAccount(field = 'account'): Access {
  return ({ req }) => {
    const customer = customerOf(req);
    return customer ? ({ [field]: { equals: customer.account } } as Where) : false;
  };
}

/** Rows that are the caller's own, by the field that points at the customer. */
export function ofOneself(field = 'customer'): Access {
  return ({ req }) => {
    const customer = customerOf(req);
    return customer ? ({ [field]: { equals: customer.id } } as Where) : false;
  };
}

/** Access when any of the predicates grants it; row filters are OR-ed. */
export function anyOf(...predicates: Access[]): Access {
  return async (args) => {
    const filters: Where[] = [];
    for (const predicate of predicates) {
      const answer = await predicate(args);
      if (answer === true) return true;
      if (answer) filters.push(answer);
    }
    return filters.length === 0 ? false : filters.length === 1 ? (filters[0] ?? false) : { or: filters };
  };
}

/** Nobody writes through Payload: rows come from operations only. */
export const writtenByOperations = {
  create: nobody,
  update: nobody,
  delete: nobody,
  unlock: nobody,
} as const;

/** What one role writes and takes away. @param read who sees it in the panel; that role unless told */
export function keptBy(role: StaffRole, read: Access = hasRole(role)): CollectionAccess {
  const keeps = hasRole(role);
  return {
    create: keeps,
    read,
    update: keeps,
    delete: keeps,
    unlock: nobody,
    readVersions: nobody,
    admin: ({ req }) => read({ req }) === true,
  };
}
