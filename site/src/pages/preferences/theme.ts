import type { APIRoute } from 'astro';
import { samePage } from '#site/lib/safe-next.ts';
import { themeCookie, themeOf } from '#site/lib/theme.ts';

/** Remembers light, dark or system in a cookie; for browsers without script. */
export const POST: APIRoute = async (context) => {
  const form = await context.request.formData().catch(() => new FormData());
  context.cookies.set(themeCookie, themeOf(form.get('theme')), {
    path: '/',
    maxAge: 365 * 24 * 3600,
    sameSite: 'lax',
    secure: context.locals.door?.publicUrl.startsWith('https:') ?? false,
  });
  return context.redirect(samePage(form.get('next')), 303);
};
