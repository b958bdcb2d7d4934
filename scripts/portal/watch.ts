import { watch } from 'node:fs';
import path from 'node:path';
import { buildServers, buildSite, root } from '../build.ts';
import type { Portal } from '../portal.ts';

const quietMs = 150;
const servers = ['cms', 'collections', 'plugins', 'emails'];
const site = ['site', 'collections'];
const built = /(^|[\\/])(dist|\.next|\.astro|node_modules|importMap\.js)([\\/]|$)|\.test\.tsx?$/;

/** Rebuilds and restarts what a saved file touches: about a second for the api, two for the site. */
export function watchSources(given: {
  portal: Portal;
  log: (line: string) => void;
  signal: AbortSignal;
}): void {
  const { portal, log, signal } = given;
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();

  const rebuild = async () => {
    const rooms = [...changed];
    changed.clear();
    try {
      if (rooms.some((room) => servers.includes(room))) {
        await buildServers();
        await portal.processes.api?.restart(3_000);
        if (rooms.includes('plugins')) await portal.processes.twins?.restart(2_000);
      }
      if (rooms.some((room) => site.includes(room))) {
        await buildSite();
        await portal.processes.site?.restart(1_000);
      }
      if (await portal.ready()) log(`Up to date (${rooms.join(', ')})`);
    } catch (error) {
      if (!signal.aborted) log(error instanceof Error ? error.message : String(error));
    }
  };

  for (const room of new Set([...servers, ...site])) {
    const watcher = watch(path.join(root, room), { recursive: true, signal }, (_event, name) => {
      if (name === null || built.test(name)) return;
      changed.add(room);
      clearTimeout(timer);
      timer = setTimeout(() => {
        work = work.then(rebuild);
      }, quietMs);
    });
    watcher.on('error', (error) => log(`${room} is not watched: ${error.message}`));
  }
}
