import type { HTMLConvertersFunction } from '@payloadcms/richtext-lexical/html';
import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html';

export type ArticleBody = Parameters<typeof convertLexicalToHTML>[0]['data'];

/** Points without the style attributes of the library: the policy of our pages lets none take effect. */
const converters: HTMLConvertersFunction = ({ defaultConverters }) => ({
  ...defaultConverters,
  list: ({ node, nodesToHTML }) => {
    const tag = node.listType === 'number' ? 'ol' : 'ul';
    return `<${tag}>${nodesToHTML({ nodes: node.children }).join('')}</${tag}>`;
  },
  listitem: ({ node, nodesToHTML }) => `<li>${nodesToHTML({ nodes: node.children }).join('')}</li>`,
});

/** The text of an article as HTML; what editors wrote is escaped, addresses of links that would run something are not kept. */
export function articleHtml(body: ArticleBody): string {
  return convertLexicalToHTML({ data: body, disableContainer: true, converters });
}
