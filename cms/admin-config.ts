import path from 'node:path';
import type { Config } from 'payload';
import { cmsFolder, rootFolder } from './own-folder.ts';

/** The panel: staff only, its own log-in, our look. */
export const adminConfig: Config['admin'] = {
  user: 'staff',
  importMap: {
    baseDir: rootFolder,
    importMapFile: path.join(cmsFolder, 'app/(payload)/admin/importMap.js'),
  },
  meta: { titleSuffix: ' · QuickTechPro desk' },
  avatar: 'default',
  components: {
    afterLogin: ['/collections/staff/admin/log-in-form.tsx#LogInForm'],
    logout: { Button: '/collections/staff/admin/log-out-button.tsx#LogOutButton' },
    actions: ['/collections/staff/admin/search-box.tsx#SearchBox'],
    beforeDashboard: ['/collections/staff/admin/desk-dashboard.tsx#DeskDashboard'],
    graphics: { Logo: '/cms/admin/logo.tsx#Logo', Icon: '/cms/admin/logo.tsx#Icon' },
  },
};
