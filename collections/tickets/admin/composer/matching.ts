/** Those that hold every typed word, in their name first; in the order of the list otherwise. */
export function matching<Item extends { title: string; text: string }>(
  items: readonly Item[],
  typed: string,
): Item[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const byName = items.filter(({ title }) => holds(title));
  return [...byName, ...items.filter((item) => !holds(item.title) && holds(`${item.title} ${item.text}`))];
}
