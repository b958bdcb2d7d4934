import type { APIRoute } from 'astro';
import { languageCookie, localeOf } from '#kernel/languages.ts';
import { cms, hasSessionCookie } from '#site/lib/cms.ts';
import { api } from '#site/lib/paths.ts';
import { samePage } from '#site/lib/safe-next.ts';

/** Remembers the language: with the browser, and with the customer who is signed in, for all her devices and mails. */
export const POST: APIRoute = async (context) => {
  const form = await context.request.formData().catch(() => new FormData());
  const locale = localeOf(form.get('language'));
  if (locale) {
    context.cookies.set(languageCookie, locale, {
      path: '/',
      maxAge: 365 * 24 * 3600,
      sameSite: 'lax',
      secure: context.locals.door?.publicUrl.startsWith('https:') ?? false,
    });
    // Whose session is over is a visitor, and keeps the cookie.
    if (hasSessionCookie(context.request)) await cms(context).act(api.language, { locale });
  }
  return context.redirect(samePage(form.get('next')), 303);
};
