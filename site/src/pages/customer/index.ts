import type { APIRoute } from 'astro';
import { paths } from '#site/lib/paths.ts';

/** The portal begins at the dashboard. */
export const GET: APIRoute = (context) => context.redirect(paths.dashboard, 303);
