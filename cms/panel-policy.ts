/**
 * The panel's content security policy for one answer, in two parts that must both agree. A script of the page runs
 * when it carries this answer's nonce, which Next hands to everything that it writes; what such a script loads may run
 * too, but only from here and not as text. `live` is for `next dev`, where React and the bundler evaluate code.
 *
 * Styles may stand in the page: React writes `style` attributes, and the panel's select and drag-and-drop libraries
 * add style elements without a nonce. Pictures come as blobs and data while somebody chooses a file.
 */
export function panelPolicy(nonce: string, { live }: { live: boolean }): string {
  const more = live ? " 'unsafe-eval'" : '';
  const page = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${more}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // Sockets of the same host as well.
    "connect-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  return `${page}, script-src 'self' 'nonce-${nonce}'${more}`;
}
