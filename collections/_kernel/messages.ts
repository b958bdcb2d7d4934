/** Languages the portal speaks, in the order in which they are offered. */
export const locales = ['en', 'kn', 'hi'] as const;
export type Locale = (typeof locales)[number];

type Message = string | readonly string[] | ((...args: never[]) => string | readonly string[]);
type Messages = { readonly [key: string]: Message | Messages };
type Widened<T> = T extends string ? string : T extends readonly string[] ? readonly string[] : T;

/** The English shape with literal texts widened: what a reader of a catalogue gets, and what a translation must have. */
type Shape<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => infer R
    ? (...args: A) => Widened<R>
    : T[K] extends string | readonly string[]
      ? Widened<T[K]>
      : Shape<T[K]>;
};
type Catalogue<S> = (locale?: Locale) => S;

/** The words of a catalogue in another language, none left out: `const kn: Words<typeof words> = {…}`. */
export type Words<C> = C extends Catalogue<infer S> ? S : never;

/** Catalogues by name. */
export type Translations = Readonly<Record<string, unknown>>;

/**
 * What is known of other languages. One for a whole process or page, however many bundles carry this module: a
 * browser gets the words of its language as a script of their own.
 */
type Tongue = { told: Partial<Record<Locale, Translations>>; now?: () => Locale | undefined };
const place = globalThis as { portalTongue?: Tongue };
place.portalTongue ??= { told: {} };
const tongue = place.portalTongue;

/** Makes translations known, in addition to those that are. */
export function translate(locale: Locale, translations: Translations): void {
  tongue.told[locale] = { ...tongue.told[locale], ...translations };
}

/** Says who is spoken to: asked whenever words are needed and no language is named. */
export function speakBy(now: () => Locale | undefined): void {
  tongue.now = now;
}

/** The language of the person who is spoken to right now; English when nobody is. */
export function spoken(): Locale {
  return tongue.now?.() ?? 'en';
}

/**
 * Makes a catalogue of words: `words('kn').title`, or `words().title` in the language that is spoken right now. One
 * without a name is English in every language: staff's, and those of documents. What a translation lacks is taken
 * from English, at every depth.
 */
export function catalogue<const T extends Messages>(given: { name?: string; en: T }): Catalogue<Shape<T>> {
  const ready: Partial<Record<Locale, { from: unknown; words: Shape<T> }>> = {};
  return (locale = spoken()) => {
    const from = given.name === undefined ? undefined : tongue.told[locale]?.[given.name];
    if (from === undefined) return given.en as Shape<T>;
    const known = ready[locale];
    if (known?.from === from) return known.words;
    const words = withFallback(given.en, from) as Shape<T>;
    ready[locale] = { from, words };
    return words;
  };
}

/** `plural(1, 'ticket', 'tickets')` is `1 ticket`; any other count takes the second word. */
export function plural(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en-IN')} ${n === 1 ? one : many}`;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withFallback(english: Record<string, unknown>, other: unknown): Record<string, unknown> {
  if (!isGroup(other)) return english;
  const merged: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(english)) {
    const translated = Object.hasOwn(other, key) ? other[key] : undefined;
    if (isGroup(value)) merged[key] = withFallback(value, translated);
    else merged[key] = translated ?? value;
  }
  return merged;
}
