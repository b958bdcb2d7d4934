/** The cookies that are the API's business: the customer's, under any prefix a browser asks for. */
const customerCookie = /^(?:__Secure-|__Host-)?qtp_customer\./;

/** Those of a `Cookie` header that say who a customer is, as such a header; empty where a browser brings none. */
export function customerCookies(header: string | null | undefined): string {
  return (header ?? '')
    .split('; ')
    .filter((cookie) => customerCookie.test(cookie))
    .join('; ');
}
