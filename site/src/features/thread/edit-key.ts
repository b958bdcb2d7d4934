/** Under which the change of a message is kept while the page is away. */
export function editKey(message: string): string {
  return `edit-${message}`;
}
