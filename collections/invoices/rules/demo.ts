type Company = { demo: boolean; production: boolean };

/** Whether the settings still hold made-up company data where it must not stand on a document. */
export function isDemoInProduction({ demo, production }: Company): boolean {
  return demo && production;
}

/**
 * Keeps made-up company data off real documents.
 * @throws Error in production while the settings still hold the demo company
 */
export function refuseDemoDocuments(company: Company): void {
  if (!isDemoInProduction(company)) return;
  throw new Error(
    'No document is issued on demo company data: fill in Settings → Company in the panel and untick “demo”.',
  );
}
