import { catalogue, plural } from '#kernel/messages.ts';

/** Macros at the desk. */
export const words = catalogue({
  en: {
    open: 'Macros',
    title: 'Macros',
    find: 'Find by name or words',
    loading: 'Loading …',
    none: 'There is no macro yet.',
    found: (n: number) => plural(n, 'macro, Enter chooses the first', 'macros, Enter chooses the first'),
    own: 'Yours',
    does: 'What it does:',
    steps: {
      take: 'you have the ticket',
      urgency: (name: string) => `urgency ${name}`,
      moves: {
        start: 'work starts',
        ask: 'the ticket waits for the customer',
        resolve: 'the ticket is resolved',
        reopen: 'the ticket is taken up again',
      },
      reply: 'The customer reads:',
      note: 'Staff read:',
    },
    run: 'Run it',
    running: 'One moment …',
    edit: 'Write and change them',
    close: 'Close',
    lost: 'No answer came. Press once more: nothing is done twice.',
    done: (title: string) => `“${title}” is done.`,
    many: {
      chosen: (n: number) => plural(n, 'ticket chosen', 'tickets chosen'),
      choose: (number: string) => `Choose ${number}`,
      all: 'Choose all of this page',
      column: 'Choose',
      none: 'Choose none',
      which: 'Macro',
      pick: 'Choose a macro …',
      run: (n: number) => `Run on ${plural(n, 'ticket', 'tickets')}`,
      result: (done: number, all: number) => `Done for ${done} of ${all}.`,
      failed: (number: string, why: string) => `${number}: ${why}`,
    },
  },
});
