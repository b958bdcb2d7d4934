import { type Portal, startPortal } from '../portal.ts';
import { StartProblem } from '../start-problem.ts';
import { watchSources } from './watch.ts';

const forceAfterMs = 1_000;

/**
 * The portal in the foreground until Ctrl-C. The first signal ends everything in order, a second one after a second
 * (npm passes the first on twice) at once.
 */
export async function runInTerminal({ watch }: { watch: boolean }): Promise<void> {
  const interrupt = new AbortController();
  const { promise: over, resolve: finish } = Promise.withResolvers<StartProblem | undefined>();
  onSignals(() => {
    interrupt.abort();
    finish(undefined);
  });
  let portal: Portal | undefined;
  try {
    const env = process.env;
    portal = await startPortal({
      env,
      log: say,
      onFailure: finish,
      signal: interrupt.signal,
      panel: watch ? 'live' : 'built',
    });
    say('');
    for (const line of addresses(portal)) say(line);
    void portal.panel.then((problem) => announcePanel(portal, problem, interrupt.signal));
    if (watch) watchSources({ portal, log: say, signal: interrupt.signal });
    const problem = await over;
    say('');
    say('Stopping …');
    await portal.stop();
    if (problem) throw problem;
    say('Stopped. Everything is kept for the next start.');
    process.exit(0);
  } catch (error) {
    await portal?.stop();
    if (interrupt.signal.aborted) {
      say('Stopped.');
      process.exit(130);
    }
    report(error);
    process.exit(1);
  }
}

function onSignals(stop: () => void): void {
  let first: number | undefined;
  const heard = () => {
    if (first === undefined) {
      first = performance.now();
      stop();
      return;
    }
    if (performance.now() - first > forceAfterMs) process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, heard);
  // The other end is bootstrap.mjs: when it is gone, nobody is left who could stop us.
  if (process.channel) {
    process.on('disconnect', heard);
    process.channel.unref();
  }
}

function addresses({ settings, seedPrinted }: Portal): string[] {
  const rows: [string, string][] = [
    ['Portal', settings.publicUrl],
    ["Staff's panel", `${settings.publicUrl}/admin`],
  ];
  if (settings.mail) rows.push(['Mail inbox', settings.mail.inboxUrl]);
  if (settings.sandboxUrl)
    rows.push(['Payment sandbox', 'pay with the UPI id success@razorpay, or a test card of its page']);
  rows.push(['Data and logs', settings.dataDir]);
  const table = rows.map(([name, place]) => `  ${name.padEnd(16)} ${place}`);
  const seeded = seedPrinted
    ? [
        '',
        ...seedPrinted
          .trimEnd()
          .split('\n')
          .map((line) => `  ${line}`),
      ]
    : [];
  return ['QuickTechPro is running', ...table, ...seeded, '', 'Ctrl-C stops everything.'];
}

function announcePanel(
  portal: Portal | undefined,
  problem: StartProblem | undefined,
  signal: AbortSignal,
): void {
  if (signal.aborted || !portal) return;
  if (problem) report(problem);
  else say(`The staff's panel is ready: ${portal.settings.publicUrl}/admin`);
}

function say(line: string): void {
  process.stdout.write(line === '' ? '\n' : `  ${line}\n`);
}

/** A problem with its way out; what is not a StartProblem is a defect and keeps its stack. */
export function report(error: unknown): void {
  const text =
    error instanceof StartProblem
      ? `${error.message}\n  ${error.wayOut}`
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  process.stderr.write(`\n  ${text}\n\n`);
}
