import { isOld, prefix, readKept, type Storages } from './kept-writing.ts';

/** Removes what nobody has touched for 30 days, whoever wrote it: the machine may be shared. */
export function forgetOldWriting({ device }: Storages, now: Date): void {
  if (!device) return;
  const keys = Array.from({ length: device.length }, (_, i) => device.key(i)).filter((key) => key !== null);
  for (const key of keys) {
    if (!key.startsWith(prefix)) continue;
    const kept = readKept(device, key);
    if (!kept || isOld(kept.savedAt, now)) device.removeItem(key);
  }
}
