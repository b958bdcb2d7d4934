import { catalogue } from '#kernel/messages.ts';

/** The editor's buttons and messages. */
export const words = catalogue({
  name: 'site/rich-text',
  en: {
    toolbar: 'Text formatting',
    toolbarHint: 'Alt F10 goes to the formatting buttons.',
    bold: 'Bold',
    italic: 'Italic',
    underline: 'Underline',
    strikethrough: 'Strike through',
    code: 'Code',
    bullets: 'Bullet list',
    numbers: 'Numbered list',
    quote: 'Quote',
    link: 'Link',
    undo: 'Undo',
    address: 'Address of the link',
    addressHint: 'For example www.example.com or name@example.com',
    addressProblem: 'A link must lead to a web or e-mail address.',
    apply: 'Set link',
    remove: 'Remove link',
    cancel: 'Cancel',
    loading: 'The editor is loading',
    plain: 'The editor could not be loaded. Plain text works just as well.',
    count: (n: string, max: string) => `${n} of ${max} characters`,
    left: (n: number) => (n === 1 ? '1 character left' : `${n} characters left`),
    over: (n: number) => (n === 1 ? '1 character too many' : `${n} characters too many`),
  },
});
