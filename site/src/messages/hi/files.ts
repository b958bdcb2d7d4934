import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../files.ts';

export const words: Words<typeof english> = {
  title: 'फ़ाइलें',
  yours: 'आपकी ओर से',
  ours: 'हमारी ओर से',
  recordings: 'रिकॉर्डिंग',
  play: (name) => `रिकॉर्डिंग ${name}`,
  added: (who, when) => `${who} ने जोड़ी, ${when}`,
  permitted: (who, when) => `अनुमति ${who} ने दी, ${when}`,
  deletes: (when) => `${when} को मिटा दी जाएगी`,
  delete: 'अभी मिटाएँ',
  deleted: (when) => `जैसा बताया था, ${when} को मिटा दी गई।`,
  deletedByYou: (when) => `आपके कहने पर ${when} को मिटा दी गई।`,
};
