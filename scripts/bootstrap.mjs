// The first thing that runs: plain JavaScript for Node 20 or newer, with nothing installed.
// Installs what package-lock.json names, then hands over to scripts/<command>.ts on the Node 24 that came with it.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { takeLock } from './lock.mjs';

const commands = [
  'start',
  'dev',
  'build',
  'bench',
  'lighthouse',
  'soak',
  'scale',
  'test',
  'check',
  'seed',
  'staff',
  'generate',
];
const leastNode = 20;
const runtimeNode = 24;
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, 'node_modules');
const stampFile = path.join(modules, '.stamp');

class Refusal extends Error {
  constructor(message, wayOut) {
    super(message);
    this.wayOut = wayOut;
  }
}

const [command = '', ...rest] = process.argv.slice(2);
try {
  checkMachine();
  if (!commands.includes(command)) {
    throw new Refusal(`There is no command "${command}".`, `Use one of: ${commands.join(', ')}`);
  }
  await installMissing();
  run(nodeForUs());
} catch (error) {
  console.error(`\n  ${error.message}`);
  if (error instanceof Refusal) console.error(`  ${error.wayOut}\n`);
  else console.error(error.stack);
  process.exitCode = 1;
}

function checkMachine() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < leastNode) {
    throw new Refusal(
      `This is Node ${process.versions.node}; the portal needs Node ${leastNode} or newer to begin.`,
      'Install a current version from https://nodejs.org and run the command again.',
    );
  }
  if (!['linux', 'darwin', 'win32'].includes(process.platform)) {
    throw new Refusal(
      `The portal does not run on ${process.platform}.`,
      'Use Linux, macOS or Windows, or a container.',
    );
  }
}

async function installMissing() {
  const wanted = fingerprint();
  if (stamp() === wanted) return;
  const lock = await installLock();
  try {
    if (stamp() === wanted) return;
    if (!matchesLockfile()) await install();
    writeFileSync(stampFile, wanted);
  } finally {
    lock.release();
  }
}

function fingerprint() {
  const lockfile = readFileSync(path.join(root, 'package-lock.json'));
  return createHash('sha256').update(lockfile).update(`${process.platform} ${process.arch}`).digest('hex');
}

function stamp() {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return '';
  }
}

/** True when somebody ran npm ci by hand: npm's own record names the same versions. */
function matchesLockfile() {
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  try {
    const installed = packages(path.join(modules, '.package-lock.json'));
    return Object.entries(packages(path.join(root, 'package-lock.json'))).every(([place, wanted]) => {
      if (place === '') return true;
      const found = installed[place];
      if (found === undefined) return wanted.optional === true || wanted.devOptional === true;
      return found.version === wanted.version && existsSync(path.join(root, place));
    });
  } catch {
    return false;
  }
}

/** One install at a time in this folder; the others wait for it. */
async function installLock() {
  const file = path.join(root, '.build', 'install.lock');
  let told = false;
  for (;;) {
    const lock = takeLock(file);
    if (lock.taken) return lock;
    if (!told) console.log(`  Waiting for the installation that process ${lock.holder} is doing …`);
    told = true;
    await after(300);
  }
}

async function install() {
  console.log('  Installing what package-lock.json names (once; about two minutes) …');
  const began = Date.now();
  const clock = setInterval(() => {
    console.log(`  … still installing, ${Math.round((Date.now() - began) / 1000)} s`);
  }, 20_000);
  const quiet = ['--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error'];
  // npm ci wants every platform's variant of a package to be known; a mirror may hold the usual ones alone.
  // Then npm install takes the same versions from the lockfile and leaves it as it is.
  const ways = [
    ['ci', ...quiet],
    ['install', '--no-save', ...quiet],
  ];
  let code = 1;
  for (const way of ways) {
    if (code !== 0) code = await npm(way);
  }
  clearInterval(clock);
  if (code !== 0) {
    throw new Refusal(
      'npm could not install the packages; its reasons stand above.',
      'Mostly the network or a proxy is missing, or the disk is full. Put that right and run the command again.',
    );
  }
  mkdirSync(modules, { recursive: true });
  console.log(`  Installed in ${Math.round((Date.now() - began) / 1000)} s`);
}

function npm(words) {
  const cli = process.env.npm_execpath;
  const known = cli?.endsWith('npm-cli.js') && existsSync(cli);
  const child = known
    ? spawn(process.execPath, [cli, ...words], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    : spawn(`npm ${words.join(' ')}`, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: true });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** The Node that the lockfile brought, or the one that runs this when it is new enough. */
function nodeForUs() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const folder = path.join(modules, `node-${platform}-${process.arch}`, 'bin');
  const brought = path.join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(brought)) {
    if (process.platform !== 'win32') tryTo(() => chmodSync(brought, 0o755));
    if (majorOf(brought) >= runtimeNode) return brought;
  }
  if (majorOf(process.execPath) >= runtimeNode) return process.execPath;
  throw new Refusal(
    `The portal runs on Node ${runtimeNode}, and none fits this machine (${process.platform}, ${process.arch}).`,
    `Install Node ${runtimeNode} from https://nodejs.org and run the command again.`,
  );
}

function majorOf(program) {
  const { stdout, status } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return status === 0 ? Number(/^v(\d+)/.exec(stdout)?.[1] ?? 0) : 0;
}

function run(node) {
  const places = [path.dirname(node), path.join(modules, '.bin'), process.env.PATH ?? ''];
  const child = spawn(node, [path.join(root, 'scripts', `${command}.ts`), ...rest], {
    cwd: root,
    // The channel carries nothing: its end tells the command that we were killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: places.join(path.delimiter) },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const watch = watchParent(() => child.kill('SIGTERM'));
  child.once('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  child.once('exit', (code, signal) => {
    clearInterval(watch);
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** npm's shell can die from a signal without passing it on: then we are alone, and stop. */
function watchParent(gone) {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return undefined;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, 500);
  timer.unref();
  return timer;
}

function tryTo(action) {
  try {
    action();
  } catch {
    // Not ours to change; what follows says whether it works.
  }
}
