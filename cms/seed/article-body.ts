type Node = Record<string, unknown>;

const attributes = { version: 1, direction: null, format: '', indent: 0 };
const text = (content: string): Node => ({
  ...{ type: 'text', version: 1, text: content, format: 0, mode: 'normal', style: '', detail: 0 },
});

/** The body of a seeded article as the panel's editor would have made it. */
export function articleBody(plain: string): { root: Node } {
  const children: Node[] = [];
  for (const line of plain.split('\n').filter((part) => part.trim() !== '')) {
    const [, mark = '', rest = line] = /^(# |- |1\. )?(.*)$/.exec(line) ?? [];
    if (mark === '# ') children.push({ ...attributes, type: 'heading', tag: 'h2', children: [text(rest)] });
    else if (mark === '')
      children.push({
        ...attributes,
        type: 'paragraph',
        textFormat: 0,
        textStyle: '',
        children: [text(rest)],
      });
    else addItem(children, mark === '1. ' ? 'number' : 'bullet', rest);
  }
  return { root: { ...attributes, type: 'root', children } };
}

function addItem(children: Node[], listType: 'number' | 'bullet', content: string): void {
  const last = children.at(-1);
  const list =
    last?.listType === listType
      ? last
      : {
          ...attributes,
          type: 'list',
          listType,
          tag: listType === 'number' ? 'ol' : 'ul',
          start: 1,
          children: [],
        };
  if (list !== last) children.push(list);
  const items = list.children as Node[];
  items.push({ ...attributes, type: 'listitem', value: items.length + 1, children: [text(content)] });
}
