/**
 * Keeps made-up company data off real documents.
 * @throws Error in production while the settings still hold the demo company
 */
export function refuseDemoDocuments(state: { demo: boolean; production: boolean }): void {
  if (state.demo && state.production) {
    throw new Error(
      'No document is issued on demo company data: fill in Settings → Company in the panel and untick “demo”.',
    );
  }
}
