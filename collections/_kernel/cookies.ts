/**
 * The first value of a name in a `Cookie` header, as it was sent: neither decoded nor freed of quotes, which our own
 * values never have. Undefined where there is none.
 */
export function cookieOf(header: string | null | undefined, name: string): string | undefined {
  return `; ${header ?? ''}`.split(`; ${name}=`)[1]?.split(';')[0];
}
