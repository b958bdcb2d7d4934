import node from '@astrojs/node';
import react from '@astrojs/react';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { languageScripts } from './language-scripts.ts';

/**
 * A part that is fetched later brings no styles of its own: they are those of the page. So nothing has to be announced
 * before it, and a kilobyte of every page that would do so is left out.
 */
const fetchedPlainly = {
  name: 'fetched-plainly',
  apply: 'build',
  enforce: 'pre',
  load: (id) =>
    id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null,
};

/** The components side by side at `/dev/ui`, while developing only. */
const gallery = {
  name: 'gallery',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command === 'dev')
        injectRoute({
          pattern: '/dev/ui',
          entrypoint: new URL('src/gallery/gallery.astro', import.meta.url),
        });
    },
  },
};

/**
 * The customers' site: rendered on demand, run as middleware inside `server.ts`.
 * Nothing here depends on where it will run: addresses come at run time with each request.
 */
export default defineConfig({
  output: 'server',
  // And it is drawn where it is known who is spoken to (src/middleware.ts).
  // A page waits for its one answer before it can say anything: written whole it costs less than in a hundred pieces.
  adapter: node({ mode: 'middleware', bodySizeLimit: 1_000_000, experimentalDisableStreaming: true }),
  session: false,
  integrations: [react(), gallery],
  server: { host: '127.0.0.1', port: 4321 },
  compressHTML: true,
  prefetch: false,
  devToolbar: { enabled: false },
  trailingSlash: 'ignore',
  build: { inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
  security: {
    // The middleware compares Origin with the public address, for every kind of body and every method.
    checkOrigin: false,
    // Any other Host is not believed. Links are relative, so that the name never matters.
    allowedDomains: [{ hostname: 'localhost' }, { hostname: '127.0.0.1' }],
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "frame-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ],
    },
  },
  vite: {
    plugins: [tailwindcss(), languageScripts(), fetchedPlainly],
    // A font or a script in the HTML would be sent again with every page.
    build: { assetsInlineLimit: 0 },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // What every page carries is one file: many small ones compress badly.
              codeSplitting: {
                groups: [
                  {
                    name: 'shell',
                    test: /\/(site\/src\/(lib\/(api|fingerprint|kept-work|live|paths|toast)|messages\/session|scripts\/kept-forms|scripts\/session-)|collections\/_kernel\/(messages|renewal))/,
                  },
                ],
              },
            },
          },
        },
      },
    },
    // Only `astro dev` uses this: what the front door does otherwise.
    server: { proxy: { '/api': 'http://127.0.0.1:4322', '/sandbox': 'http://127.0.0.1:4325' } },
  },
});
