import { catalogue } from '#kernel/messages.ts';

export const auditWords = catalogue({
  en: {
    changes: 'What changed',
    none: 'No field is different.',
    field: 'Field',
    before: 'Before',
    after: 'After',
  },
});
