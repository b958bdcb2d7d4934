export type ReadMail = { to: string; messageId: string; subject: string; text: string };

/** A mail as it went over the wire: its first headers, and the words of all its text parts. */
export function readMail(raw: string): ReadMail {
  const [head = ''] = raw.split('\r\n\r\n');
  const headers = unfold(head);
  const text = textsOf(raw).join('\n');
  return {
    to: headers.get('to') ?? '',
    messageId: headers.get('message-id') ?? '',
    subject: headers.get('subject') ?? '',
    text,
  };
}

function unfold(head: string): Map<string, string> {
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

function textsOf(part: string): string[] {
  const split = part.indexOf('\r\n\r\n');
  const headers = unfold(part.slice(0, split));
  const body = part.slice(split + 4);
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  if (boundary) {
    const parts = body.split(`--${boundary}`).slice(1, -1);
    return parts.flatMap((one) => textsOf(one.replace(/^\r\n/, '')));
  }
  if (!type.startsWith('text/')) return [];
  return [decoded(body, headers.get('content-transfer-encoding') ?? '7bit')];
}

function decoded(body: string, encoding: string): string {
  if (encoding.toLowerCase() === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding.toLowerCase() !== 'quoted-printable') return body;
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
