import { catalogue } from '#kernel/messages.ts';

/** Beside the fields of an article's form. */
export const articleEditorWords = catalogue({
  en: {
    titleHint: 'What the reader wants to do or what does not work, in her words.',
    slugHint: 'The end of its address; made from the title when it is left empty.',
    slugWrong: 'Small letters, digits and hyphens, for example printer-is-offline.',
    summaryHint: 'One or two sentences: shown in lists and while somebody describes a problem.',
    keywordsHint: 'Other words by which people look for this, for example misspellings or names of programs.',
    bodyMissing: 'Please write the article.',
    reviewHint: 'By then somebody should read it again.',
  },
});
