import { catalogue } from '#kernel/messages.ts';
import { viewLimit } from './contract.ts';

export const viewWords = catalogue({
  en: {
    what: 'This view',
    tooMany: `There are ${viewLimit} views already. Please delete one first.`,
    notShared: 'Only admins keep views for everybody.',
    fields: { name: 'Name', shared: 'For everybody', filter: 'Filter' },
  },
});
