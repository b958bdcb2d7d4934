/**
 * Brings a part of the page into the state of a fresh copy of it, node by node: what is the same stays the same node,
 * so that focus, scroll, open details and selections stay where they are.
 */
export function morph(now: Element, fresh: Element): void {
  // An island draws itself.
  if (now.tagName === 'ASTRO-ISLAND') return;
  syncAttributes(now, fresh);
  // The inside of a text field is what was typed.
  if (now.tagName !== 'TEXTAREA') morphChildren(now, fresh);
}

/** Attributes that belong to whoever looks at the page, or to a script that has drawn on it since. */
const own: Record<string, readonly string[]> = {
  DETAILS: ['open'],
  DIALOG: ['open'],
  INPUT: ['value', 'checked'],
  OPTION: ['selected'],
};

function syncAttributes(now: Element, fresh: Element): void {
  const kept = own[now.tagName] ?? [];
  for (const { name, value } of fresh.attributes)
    if (!kept.includes(name) && now.getAttribute(name) !== value) now.setAttribute(name, value);
  for (const { name } of [...now.attributes])
    if (!kept.includes(name) && !fresh.hasAttribute(name)) now.removeAttribute(name);
}

function morphChildren(now: Element, fresh: Element): void {
  const wanted = new Set([...fresh.children].map(keyOf));
  const known = new Map<string, Element>();
  for (const child of [...now.children]) {
    const key = keyOf(child);
    if (key === null) continue;
    if (wanted.has(key)) known.set(key, child);
    else child.remove();
  }
  let at: ChildNode | null = now.firstChild;
  for (const next of [...fresh.childNodes]) {
    const match = matchOf(next, at, known);
    if (!match) {
      now.insertBefore(document.importNode(next, true), at);
      continue;
    }
    if (match === at) at = at.nextSibling;
    else now.insertBefore(match, at);
    if (match instanceof Element) morph(match, next as Element);
    else if (match.nodeValue !== next.nodeValue) match.nodeValue = next.nodeValue;
  }
  while (at) {
    const gone: ChildNode = at;
    at = at.nextSibling;
    gone.remove();
  }
}

/** The node that shows the same thing already: by its key, else the next one of the same kind that has no key. */
function matchOf(next: Node, at: ChildNode | null, known: Map<string, Element>): ChildNode | null {
  if (!(next instanceof Element)) return at !== null && at.nodeType === next.nodeType ? at : null;
  const key = keyOf(next);
  if (key !== null) {
    const match = known.get(key);
    known.delete(key);
    return match?.tagName === next.tagName ? match : null;
  }
  // Only text may stand between: it is nothing that anybody has touched.
  let found = at;
  while (found !== null && !(found instanceof Element)) found = found.nextSibling;
  return found instanceof Element && found.tagName === next.tagName && keyOf(found) === null ? found : null;
}

/** What an element is told apart by among its siblings: an id, a key, or for an island what it was drawn from. */
function keyOf(element: Element): string | null {
  if (element.tagName === 'ASTRO-ISLAND')
    return `island ${element.getAttribute('component-export')} ${element.getAttribute('props')}`;
  const key = element.id || element.getAttribute('data-key');
  return key ? `${element.tagName} ${key}` : null;
}
