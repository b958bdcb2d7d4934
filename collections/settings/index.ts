import type { GlobalConfig } from 'payload';
import type { GlobalAccess } from '#toolkit/access.ts';
import { hasRole, isStaff, nobody } from '#toolkit/access.ts';
import { globalEditedByStaff } from '#toolkit/edits/edited-by-staff.ts';
import { settingsFields, systemStatusFields } from './fields.ts';

const access = { read: isStaff, update: hasRole(), readVersions: nobody } satisfies GlobalAccess;

/** Facts about the business that staff edit: who it is, when it is open, what it promises. */
export const Settings: GlobalConfig = globalEditedByStaff({
  slug: 'settings',
  access,
  fields: settingsFields,
  admin: { group: 'Business' },
});

/** What the portal says about itself right now. */
export const SystemStatus: GlobalConfig = globalEditedByStaff({
  slug: 'system-status',
  access,
  label: 'System status',
  fields: systemStatusFields,
  admin: { group: 'Business' },
});
