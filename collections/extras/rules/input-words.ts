import { catalogue } from '#kernel/messages.ts';

/** What the desk's form of extra work is told of what is missing in it. */
export const extraInputWords = catalogue({
  en: {
    description: 'Please say what it is for, in words that the customer understands.',
    hsn: 'The HSN code of goods has 4, 6 or 8 digits and does not begin with 99.',
  },
});
