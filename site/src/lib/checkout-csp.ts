import type { AstroGlobal } from 'astro';

/**
 * What Razorpay's check-out loads and talks to: the hosts that its own plugin for Magento allows (`etc/csp_whitelist.xml`).
 */
const razorpay = {
  script: ['https://checkout.razorpay.com', 'https://cdn.razorpay.com'],
  directives: [
    'frame-src https://api.razorpay.com https://checkout.razorpay.com',
    'connect-src https://api.razorpay.com https://lumberjack.razorpay.com https://lumberjack-cx.razorpay.com https://lumberjack-metrics.razorpay.com',
    'img-src https://cdn.razorpay.com data:',
    'form-action https://api.razorpay.com',
  ],
} as const;

/**
 * Opens the content security policy of one page for the check-out. Call it in the frontmatter of pages where one pays.
 * The sandbox's check-out comes from our own address: where it stands in, no other host is let in.
 */
export function allowCheckout({ csp, locals }: Pick<AstroGlobal, 'csp' | 'locals'>): void {
  if (!csp) return;
  csp.insertScriptResource("'self'");
  csp.insertStyleResource({ resource: "'unsafe-inline'", kind: 'attribute' });
  if (locals.door?.hasSandbox) return;
  for (const host of razorpay.script) csp.insertScriptResource(host);
  for (const directive of razorpay.directives) csp.insertDirective(directive);
}
