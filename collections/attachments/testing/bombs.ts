import { constants, crc32, deflateRawSync } from 'node:zlib';

const megabyte = Buffer.alloc(1_048_576);
const deflatedMegabyte = deflateRawSync(megabyte, { finishFlush: constants.Z_FULL_FLUSH });
/** An empty block that says that nothing follows. */
const lastBlock = Buffer.from([3, 0]);

/** So many megabytes of nothing as DEFLATE writes them, at a thousandth of their size and without ever being unpacked here. */
export function deflated(megabytes: number): Buffer {
  return Buffer.concat([...Array.from({ length: megabytes }, () => deflatedMegabyte), lastBlock]);
}

type Entry = {
  name: string;
  megabytes: number;
  /** What its head says of its unpacked size, in bytes, if not the truth. */
  claims?: number;
};

/** A zip archive whose entries unpack to this much; any program opens it unless one `claims` something else. */
export function zipBomb(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, megabytes, claims = megabytes * megabyte.length } of entries) {
    const data = deflated(megabytes);
    const title = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crcOf(megabytes), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(claims, 18);
    facts.writeUInt16LE(title.length, 22);
    locals.push(Buffer.from('PK\u0003\u0004'), facts, title, data);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), facts, place, title);
    offset += 30 + title.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Uint8Array.from(Buffer.concat([...locals, listed, Buffer.from('PK\u0005\u0006'), end]));
}

/** One file packed by gzip. */
export function gzipBomb(megabytes: number): Uint8Array<ArrayBuffer> {
  const foot = Buffer.alloc(8);
  foot.writeUInt32LE(crcOf(megabytes), 0);
  foot.writeUInt32LE(megabytes * megabyte.length, 4);
  const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
  return Uint8Array.from(Buffer.concat([head, deflated(megabytes), foot]));
}

const crcs = new Map<number, number>();

function crcOf(megabytes: number): number {
  const known = crcs.get(megabytes);
  if (known !== undefined) return known;
  let crc = 0;
  for (let i = 0; i < megabytes; i += 1) crc = crc32(megabyte, crc);
  crcs.set(megabytes, crc);
  return crc;
}

/**
 * Does something and says what it cost.
 * @returns its answer, milliseconds, and by how many megabytes the process was larger than before at most
 */
export async function costOf<Answer>(
  act: () => Promise<Answer>,
): Promise<{ answer: Answer; ms: number; grownMb: number }> {
  const before = process.memoryUsage.rss();
  const peakBefore = process.resourceUsage().maxRSS;
  let most = before;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const watch = setInterval(look, 2);
  const since = performance.now();
  const answer = await act();
  const ms = performance.now() - since;
  clearInterval(watch);
  look();
  // The system's own count misses no moment, but tells only of what was larger than ever before.
  const peak = process.resourceUsage().maxRSS;
  if (peak > peakBefore) most = Math.max(most, peak * 1024);
  return { answer, ms, grownMb: (most - before) / megabyte.length };
}
