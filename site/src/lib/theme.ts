import type { Theme } from '#collections/customers/view.ts';
import { cookieOf } from '#kernel/cookies.ts';

/** Cookie that holds the choice; the server draws the page in it, so that nothing flashes. */
export const themeCookie = 'qtp_theme';

export const themes = ['light', 'dark', 'system'] as const satisfies readonly Theme[];

/**
 * The theme that a browser chose, by its `Cookie` header. The one reading of it: a page that is kept for everybody is
 * kept under what this says, and drawn in it.
 */
export function chosenTheme(header: string | null | undefined): Theme {
  return themeOf(cookieOf(header, themeCookie));
}

/** The theme a text names; `system` for anything else. */
export function themeOf(text: unknown): Theme {
  return themes.find((theme) => theme === text) ?? 'system';
}
