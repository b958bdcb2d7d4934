/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What the server around Astro knows of a request; handed over with it. */
    door?: { apiUrl: string; publicUrl: string; requestId: string; clientIp: string; hasSandbox: boolean };
    requestId: string;
    /** Path and query as asked for; null for anything but a read. Stays when an error page takes over. */
    askedFor: string | null;
    locale: import('#kernel/messages.ts').Locale;
    theme: import('#collections/customers/view.ts').Theme;
    /** Set by the page's view; null for visitors. */
    viewer: import('#collections/customers/view.ts').Viewer | null;
    /** Cookies that the API sent along with an answer. */
    setCookies: string[];
    /** Why the page could not be shown; read by the error page. */
    problem?: import('#site/lib/page-problem.ts').PageProblem;
  }
}

declare module 'virtual:language-scripts' {
  /** Addresses by language and part. */
  const addresses: Partial<
    Record<
      import('#kernel/messages.ts').Locale,
      Record<import('#site/lib/island-words.ts').IslandPart, string>
    >
  >;
  export default addresses;
}
