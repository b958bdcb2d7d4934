/** FNV-1a: tells people on one machine apart without writing down their address. */
export function fingerprint(owner: string): string {
  let hash = 0x811c9dc5;
  for (const unit of owner.toLowerCase())
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}
