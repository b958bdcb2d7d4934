const localPart = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*";
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const addressShape = new RegExp(`^${localPart}@(?:${label}\\.)+${label}$`);
const namedShape = /^(?:"([^"<>\\]*)"|([^"<>\\]*?)) *<([^<> ]+)>$/;

/**
 * True for exactly one plain mailbox (`asha@example.in`), nothing quoted, nothing around it.
 * SMTP takes the address on a line of its own: a line break in it would be a second command.
 */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && text.lastIndexOf('@') <= 64 && addressShape.test(text);
}

/**
 * Reads `QuickTechPro <help@example.in>` or a bare address.
 * @throws RangeError when it is neither
 */
export function parseSender(text: string): { name: string; address: string } {
  const named = namedShape.exec(text);
  const name = (named?.[1] ?? named?.[2] ?? '').trim();
  const address = named?.[3] ?? text;
  if (!isMailAddress(address) || /\p{Cc}/u.test(name))
    throw new RangeError('the sender is not one mail address');
  return { name, address };
}
