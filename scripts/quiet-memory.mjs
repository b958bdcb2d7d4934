import { performance } from 'node:perf_hooks';

/** Share of the time in which something ran: what looks at a clock each second stays far below. */
const atWork = 0.1;

/**
 * Once this process is quiet after work, what the work left behind is swept up and goes back to the machine. V8 means
 * to do so by itself, but judges how busy it is by what happened between its last two sweeps, so that a process with
 * nothing to do any more counts as busy for ever (`node --trace-memory-reducer` shows it).
 *
 * @param span milliseconds over which it is judged whether the process is at work
 * @param sweep what sweeps; holds the process up for some 0.2 s
 */
export function giveBackWhenQuiet(span, sweep) {
  let before = performance.eventLoopUtilization();
  let worked = false;
  setInterval(() => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    if (utilization > atWork) worked = true;
    else if (worked) {
      worked = false;
      sweep();
    }
  }, span).unref();
}
