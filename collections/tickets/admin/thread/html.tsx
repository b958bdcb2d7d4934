/** Rich text that the server has made into HTML from its checked nodes. */
export function Html({ html }: { html: string }) {
  return (
    <div
      className="desk-words-body"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by richTextToHtml from an allow-list of nodes
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
