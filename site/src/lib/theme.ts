import type { Theme } from '#collections/customers/view.ts';

/** Cookie that holds the choice; the server draws the page in it, so that nothing flashes. */
export const themeCookie = 'qtp_theme';

export const themes = ['light', 'dark', 'system'] as const satisfies readonly Theme[];

/** The theme a text names; `system` for anything else. */
export function themeOf(text: unknown): Theme {
  return themes.find((theme) => theme === text) ?? 'system';
}
