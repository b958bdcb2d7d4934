/** Languages the portal can speak. English is complete; the others may be partial. */
export type Locale = 'en' | 'hi' | 'kn';

type Message = string | readonly string[] | ((...args: never[]) => string | readonly string[]);
type Messages = { readonly [key: string]: Message | Messages };

/** The same keys with the same kinds of values, each optional; functions keep their parameters. */
type Translation<T> = {
  readonly [K in keyof T]?: T[K] extends (...args: infer A) => infer R
    ? (...args: A) => Widened<R>
    : T[K] extends string | readonly string[]
      ? Widened<T[K]>
      : Translation<T[K]>;
};
type Widened<T> = T extends string ? string : T extends readonly string[] ? readonly string[] : T;

/** The English shape with literal texts widened, which is what a reader of a catalogue gets. */
type Shape<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => infer R
    ? (...args: A) => Widened<R>
    : T[K] extends string | readonly string[]
      ? Widened<T[K]>
      : Shape<T[K]>;
};

/**
 * Makes a catalogue of words: `words('kn').title`. Keys that a language lacks are taken from English,
 * at every depth. Each language is put together once, here.
 */
export function catalogue<const T extends Messages>(languages: {
  en: T;
  hi?: Translation<T>;
  kn?: Translation<T>;
}): (locale?: Locale) => Shape<T> {
  const english = languages.en as Shape<T>;
  const ready: Record<Locale, Shape<T>> = {
    en: english,
    hi: withFallback(languages.en, languages.hi) as Shape<T>,
    kn: withFallback(languages.en, languages.kn) as Shape<T>,
  };
  return (locale = 'en') => ready[locale] ?? english;
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
