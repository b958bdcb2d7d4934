import type { AstroGlobal } from 'astro';
import { expect, test } from 'vitest';
import { allowCheckout } from './checkout-csp.ts';

type Page = Pick<AstroGlobal, 'csp' | 'locals'>;

function opened(hasSandbox: boolean | null) {
  const scripts: string[] = [];
  const directives: string[] = [];
  const styles: unknown[] = [];
  const csp = {
    insertScriptResource: (host: string) => void scripts.push(host),
    insertDirective: (directive: string) => void directives.push(directive),
    insertStyleResource: (style: unknown) => void styles.push(style),
  };
  const locals = hasSandbox === null ? {} : { door: { hasSandbox } };
  allowCheckout({ csp, locals } as unknown as Page);
  return { scripts, directives, styles, all: JSON.stringify([scripts, directives]) };
}

test('where the sandbox stands in, no other host is let in', () => {
  const { scripts, directives, styles } = opened(true);
  expect(scripts).toEqual(["'self'"]);
  expect(directives).toEqual([]);
  expect(styles).toEqual([{ resource: "'unsafe-inline'", kind: 'attribute' }]);
});

test('Razorpay’s own check-out gets every host that it needs', () => {
  const { scripts, directives } = opened(false);
  expect(scripts).toEqual(["'self'", 'https://checkout.razorpay.com', 'https://cdn.razorpay.com']);
  const byName = Object.fromEntries(
    directives.map((directive) => {
      const [name = '', ...hosts] = directive.split(' ');
      return [name, hosts.map((host) => host.replace('https://', '').replace('.razorpay.com', '')).sort()];
    }),
  );
  expect(byName).toEqual({
    'frame-src': ['api', 'checkout'],
    'connect-src': ['api', 'lumberjack', 'lumberjack-cx', 'lumberjack-metrics'],
    'img-src': ['cdn', 'data:'],
    'form-action': ['api'],
  });
});

test('no host is let in by a wildcard', () => {
  expect(opened(false).all).not.toContain('*');
});

test('without a word of the front door the check-out is the real one', () => {
  expect(opened(null).scripts).toEqual(opened(false).scripts);
});

test('a page without a policy is left alone', () => {
  expect(() => allowCheckout({ csp: undefined, locals: {} } as unknown as Page)).not.toThrow();
});
