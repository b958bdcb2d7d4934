/** What every door has that takes words: ten thousand characters as formatted text, some of them of many bytes. */
export const writing = {
  maxBytes: 512 * 1024,
  limits: [{ limit: 'write by person', by: 'caller' }],
} as const;
