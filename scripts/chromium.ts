import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { root } from './build.ts';
import { StartProblem } from './start-problem.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * Path of a Chromium for the browser tests: CHROMIUM_PATH, the system's, the one in playwright's store; and when there
 * is none it is installed (Debian and root: apt-get; else playwright's own build).
 *
 * @throws StartProblem when none can be had
 */
export async function findChromium(log: (line: string) => void): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (works(given)) return given;
    throw new StartProblem(`CHROMIUM_PATH leads to no browser: ${given}`, 'Correct it, or leave it out.');
  }
  const found = present();
  if (found) return found;
  log('No Chromium on this machine: installing one …');
  for (const install of [fromDebian, fromPlaywright]) {
    install();
    const installed = present();
    if (installed) return installed;
  }
  throw new StartProblem(
    'The browser tests need Chromium, and none could be installed.',
    'Install Chromium or Chrome and set CHROMIUM_PATH to its program.',
  );
}

function present(): string | undefined {
  return [...systemPlaces(), ...playwrightPlaces()].find((place) => existsSync(place) && works(place));
}

function systemPlaces(): string[] {
  const fromPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ...fromPath,
    ];
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots.flatMap((folder) =>
      folder ? [path.join(folder, 'Google/Chrome/Application/chrome.exe')] : [],
    );
  }
  return [...names.map((name) => `/usr/bin/${name}`), ...fromPath];
}

function playwrightPlaces(): string[] {
  const cache =
    process.platform === 'darwin'
      ? 'Library/Caches/ms-playwright'
      : process.platform === 'win32'
        ? 'AppData/Local/ms-playwright'
        : '.cache/ms-playwright';
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH || path.join(homedir(), cache);
  if (!existsSync(folder)) return [];
  const patterns = [
    'chromium-*/chrome-*/chrome',
    'chromium-*/chrome-*/chrome.exe',
    'chromium-*/chrome-*/*.app/Contents/MacOS/*',
  ];
  return globSync(patterns, { cwd: folder })
    .map((place) => path.join(folder, place))
    .sort()
    .toReversed();
}

/** It is there, and its libraries are too. Windows shows a window instead of a version: there it is believed. */
function works(program: string): boolean {
  if (process.platform === 'win32') return existsSync(program);
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function fromDebian(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  tryTo(() => execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env }));
  tryTo(() =>
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: 'inherit',
      env,
    }),
  );
}

function fromPlaywright(): void {
  const program = path.join(root, 'node_modules/playwright-core/cli.js');
  const words = process.getuid?.() === 0 ? ['install', '--with-deps', 'chromium'] : ['install', 'chromium'];
  tryTo(() => execFileSync(process.execPath, [program, ...words], { stdio: 'inherit' }));
}

function tryTo(action: () => void): void {
  try {
    action();
  } catch {
    // The next way, or the message at the end, takes over.
  }
}

if (import.meta.main)
  process.stdout.write(`${await findChromium((line) => process.stderr.write(`${line}\n`))}\n`);
