/** Marks that change the direction of what follows: they make `gpj.exe` out of `exe.jpg`. */
const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;
/** Invisible, but not the joiners that Kannada and Devanagari are written with. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;

/** True for a text with control characters (line breaks and tabs too) or marks that turn the direction of writing. */
export function hasControlOrBidi(text: string): boolean {
  return text.search(controls) >= 0 || text.search(bidiControls) >= 0;
}

/** False for text that no column can hold: a NUL, or half a character. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

/**
 * What people write on one line: no control, direction or invisible marks (the joiners of Indian scripts stay),
 * one spelling, single spaces, none around. Empty when nothing of it could be seen.
 */
export function cleanLine(text: string): string {
  const line = cleanText(text.normalize('NFC')).replaceAll(invisible, '').replaceAll(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(line) ? line : '';
}

/**
 * Text as PostgreSQL and people can take it: no NUL and other control characters (tab and line feed stay),
 * no marks that turn the direction, no half characters.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll(controls, (c) => (c === '\n' || c === '\t' ? c : ''))
    .replaceAll(bidiControls, '');
}

const maxFileName = 120;
const windowsDevice = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A name under which a file may be shown and offered for download: no path, no control or direction marks,
 * no leading dot, no characters that file systems refuse, at most 120 UTF-16 units with the extension kept.
 * Letters of every script stay. Never a key to store under. `file` when nothing is left.
 */
export function safeFileName(name: string): string {
  // A bound before the patterns, which take the square of the length on rows of dots
  const bounded = name.length > 1000 ? name.slice(0, 500) + name.slice(-500) : name;
  const last = cleanText(bounded.normalize('NFC')).split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replaceAll(invisible, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '');
  if (plain === '') return 'file';
  return shortened(windowsDevice.test(plain) ? `_${plain}` : plain);
}

function shortened(name: string): string {
  if (name.length <= maxFileName) return name;
  const extension = /\.[^.\s]{1,12}$/u.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - extension.length);
  return `${cutAt(stem, maxFileName - extension.length).replace(/[.\s]+$/, '')}${extension}`;
}

/** Cuts between characters as people see them, so that no vowel sign loses its letter. */
function cutAt(text: string, max: number): string {
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(text)) {
    if (index + segment.length > max) break;
    end = index + segment.length;
  }
  return end > 0 ? text.slice(0, end) : text.slice(0, max).toWellFormed();
}

/**
 * One CSV cell (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe in front;
 * numbers stay numbers.
 */
export function csvCell(value: string | number | bigint | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL ends a cell early in some programs
  const text = value.replaceAll(/\u0000/g, '');
  const inert = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",;\r\n\t']/.test(inert) || inert !== inert.trim() ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** One line for a mail or HTTP header: no line breaks, control or direction marks, at most 200 UTF-16 units. */
export function headerSafe(value: string): string {
  const line = cleanText(value.replaceAll(controls, ' ')).replaceAll(/\s+/g, ' ').trim();
  return line.length <= 200 ? line : cutAt(line, 200).trimEnd();
}
