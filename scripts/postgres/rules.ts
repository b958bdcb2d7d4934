import { createHash } from 'node:crypto';
import { diskFull, type StartProblem } from '../start-problem.ts';
import { brokenCluster, databaseName } from './cluster.ts';

const maxConnections = 100;

/** Superuser URL of a database on this machine. */
export function urlOf(port: number, password: string, database = databaseName): string {
  return `postgres://${databaseName}:${password}@127.0.0.1:${port}/${database}`;
}

/** Where the data goes when the user `postgres` cannot reach the folder that was wanted: one place a folder. */
export function spareFolder(wanted: string): string {
  const mark = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  return `/var/lib/quicktechpro-${mark}`;
}

/** What the server is started with: loopback alone, no socket file, words that `explained` can read. */
export function serverArguments(cluster: string, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: String(maxConnections),
    lc_messages: 'C',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', cluster, '-p', String(port), ...flags];
}

/** Another program took the port in between, or children of a killed server are still leaving: worth another try. */
export function isPassing(said: string): boolean {
  return /Address already in use|shared memory block .* in use|is being shut down/.test(said);
}

/** Why the server did not start, by the last thing that it complained about. */
export function explained(said: string, cluster: string): StartProblem {
  if (said.includes('No space left on device')) return diskFull(cluster);
  const reason = said.split('\n').findLast((line) => /FATAL|PANIC|error/.test(line));
  return brokenCluster(
    cluster,
    reason?.replace(/^.*?(FATAL|PANIC|error):\s*/, '') ?? 'PostgreSQL did not start',
  );
}
