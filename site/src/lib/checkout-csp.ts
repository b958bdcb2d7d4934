import type { AstroGlobal } from 'astro';

/** Opens the content security policy of one page for Razorpay's check-out. Call it in the frontmatter of pages where one pays. */
export function allowCheckout({ csp }: Pick<AstroGlobal, 'csp'>): void {
  if (!csp) return;
  csp.insertScriptResource("'self'");
  csp.insertScriptResource('https://checkout.razorpay.com');
  csp.insertDirective('frame-src https://api.razorpay.com https://checkout.razorpay.com');
  csp.insertDirective('connect-src https://api.razorpay.com https://lumberjack.razorpay.com');
  csp.insertDirective('img-src https://*.razorpay.com');
  csp.insertDirective('form-action https://api.razorpay.com');
  csp.insertStyleResource({ resource: "'unsafe-inline'", kind: 'attribute' });
}
