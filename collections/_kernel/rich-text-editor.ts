/**
 * The portal keeps links the way Payload does (`fields.url`), the editor the way Lexical does (`url`).
 * Everything else is the same in both; what may not be there at all, the kernel's check decides.
 */
type Json = Record<string, unknown>;

/** The editor's JSON as the portal sends and stores it. */
export function toPortalJson(editorJson: unknown): unknown {
  return walk(editorJson, (node) => {
    if (node.type !== 'link' && node.type !== 'autolink') return node;
    const { url, target, rel: _rel, title: _title, isUnlinked: _unlinked, ...rest } = node;
    return {
      ...rest,
      type: 'link',
      version: 3,
      fields: { url, linkType: 'custom', newTab: target === '_blank' },
    };
  });
}

/** Stored rich text as the editor takes it. */
export function toEditorJson(portalJson: unknown): unknown {
  return walk(portalJson, (node) => {
    if (node.type !== 'link') return node;
    const { fields, ...rest } = node;
    const { url, newTab } = isNode(fields) ? fields : {};
    return {
      ...rest,
      version: 1,
      url: url ?? '',
      target: newTab === true ? '_blank' : null,
      rel: null,
      title: null,
    };
  });
}

function walk(value: unknown, change: (node: Json) => Json): unknown {
  if (!isNode(value)) return value;
  const node = change(value);
  if (isNode(node.root)) return { ...node, root: walk(node.root, change) };
  if (!Array.isArray(node.children)) return node;
  return { ...node, children: node.children.map((child) => walk(child, change)) };
}

function isNode(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
