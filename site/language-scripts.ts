import { createHash } from 'node:crypto';
import path from 'node:path';
import { build } from 'esbuild';
import { type IslandPart, islandWords } from './src/lib/island-words.ts';

const root = path.dirname(import.meta.dirname);
const name = 'virtual:language-scripts';
const languages = ['kn', 'hi'] as const;
type Language = (typeof languages)[number];
type Addresses = Record<Language, Record<IslandPart, string>>;

/**
 * Makes the scripts with the words of another language, one for each language and part of the site, and tells their
 * addresses as `virtual:language-scripts`. They are plain scripts, not modules: they have run before any island does.
 */
export function languageScripts() {
  const made = allScripts();
  return {
    name,
    resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
    load: async (id: string) =>
      id === `\0${name}` ? `export default ${JSON.stringify((await made).addresses)}` : undefined,
    /** What the pages name, the browsers' half of the build writes. */
    async generateBundle(this: { environment: { name: string }; emitFile(file: object): unknown }) {
      if (this.environment.name !== 'client') return;
      for (const [address, source] of (await made).sources)
        this.emitFile({ type: 'asset', fileName: address.slice(1), source });
    },
    /** `astro dev` writes no files. */
    configureServer(server: { middlewares: { use(handle: Handle): void } }) {
      server.middlewares.use((req, res, next) => {
        void made.then(({ sources }) => {
          const source = sources.get((req.url ?? '').split('?', 1)[0] ?? '');
          if (source === undefined) return next();
          res.setHeader('content-type', 'text/javascript');
          res.end(source);
        }, next);
      });
    },
  };
}

async function allScripts(): Promise<{ addresses: Addresses; sources: Map<string, string> }> {
  const sources = new Map<string, string>();
  const addresses = {} as Addresses;
  for (const language of languages) {
    addresses[language] = {} as Addresses[Language];
    for (const part of Object.keys(islandWords) as IslandPart[]) {
      const source = await scriptOf(language, part);
      const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
      addresses[language][part] = `/_astro/${language}-${part}.${hash}.js`;
      sources.set(addresses[language][part], source);
    }
  }
  return { addresses, sources };
}

type Handle = (
  req: { url?: string },
  res: { setHeader(name: string, value: string): void; end(body: string): void },
  next: (error?: unknown) => void,
) => void;

async function scriptOf(language: Language, part: IslandPart): Promise<string> {
  const wanted = islandWords[part];
  const [own, shared] = [wanted.filter(isOwn), wanted.filter((one) => !isOwn(one))];
  const lines = [
    "import { speakBy, translate } from '#kernel/messages.ts';",
    ...own.map(
      (one, at) => `import { words as w${at} } from './site/src/messages/${language}/${one.slice(5)}.ts';`,
    ),
    ...(shared.length > 0
      ? [`import * as shared from './collections/_languages/${language}/shared.ts';`]
      : []),
    `translate('${language}', {`,
    ...own.map((one, at) => `'${one}': w${at},`),
    ...shared.map((one) => `'${one}': shared.${exportOf(one)},`),
    '});',
    `speakBy(() => '${language}');`,
  ];
  const result = await build({
    stdin: { contents: lines.join('\n'), resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  });
  return result.outputFiles[0]?.text ?? '';
}

const isOwn = (catalogue: string) => catalogue.startsWith('site/');

/** `tickets/input` → `ticketsInput`. */
function exportOf(catalogue: string): string {
  return catalogue.replaceAll(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase());
}
