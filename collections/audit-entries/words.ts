import { catalogue } from '#kernel/messages.ts';

export const auditWords = catalogue({
  en: {
    changes: 'What changed',
    actors: { staff: '–', system: 'The portal', unknown: 'Unknown' },
    actions: { create: 'Created', update: 'Changed', delete: 'Deleted' },
    none: 'No field is different.',
    field: 'Field',
    before: 'Before',
    after: 'After',
  },
});
