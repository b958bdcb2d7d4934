const longest = 1_200;

const segmenter = new Intl.Segmenter();

/** The beginning of what somebody wrote, for a mail: whole characters, whole words where there are any. */
export function excerpt(text: string, most = longest): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const { segment } of segmenter.segment(text)) {
    if (kept.length + segment.length > most) break;
    kept += segment;
  }
  const word = kept.search(/\s+\S*$/);
  return `${(word > most / 2 ? kept.slice(0, word) : kept).trimEnd()} …`;
}
