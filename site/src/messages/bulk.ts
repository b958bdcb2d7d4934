import { catalogue, plural } from '#kernel/messages.ts';

/** One thing done with several tickets at once. */
export const words = catalogue({
  name: 'site/bulk',
  en: {
    form: 'With the chosen tickets',
    choose: (number: string) => `Choose ticket ${number}`,
    all: 'Choose all on this page',
    chosen: (n: number) => (n === 0 ? 'None chosen' : `${n.toLocaleString('en-IN')} chosen`),
    clear: 'Choose none',
    acts: {
      read: 'Mark as read',
      unread: 'Mark as unread',
      close: 'Close solved ones',
      cancel: 'Cancel',
      csv: 'CSV',
      pdf: 'PDF',
    },
    files: { csv: 'Chosen tickets as CSV', pdf: 'Chosen tickets as PDF' },
    nothing: 'Choose one or more tickets first.',
    read: (n: number) => (n === 1 ? 'Marked as read.' : `${n} marked as read.`),
    taken: 'Taken back.',
    back: 'Back to the list',
    trail: 'Several at once',
    titles: {
      read: 'Marked as read',
      unread: 'Marked as unread',
      close: 'Close solved tickets',
      cancel: 'Cancel tickets',
    },
    close: {
      ask: (n: number) => `${plural(n, 'ticket', 'tickets')} will be closed: you say that they are solved.`,
      later: (days: number) => `If one is not solved after all, you can take it up again for ${days} days.`,
      do: (n: number) => (n === 1 ? 'Yes, close it' : `Yes, close all ${n}`),
      none: 'None of the chosen tickets is solved and still open.',
    },
    cancel: {
      sum: (n: number) => `Goes back to you for ${plural(n, 'ticket', 'tickets')}`,
      do: (n: number) => (n === 1 ? 'Cancel it' : `Cancel all ${n}`),
      doRefund: (amount: string) => `Cancel and get ${amount} back`,
      none: 'None of the chosen tickets can be cancelled any more.',
      keep: 'Keep them',
    },
    stays: { close: 'Stays as it is', cancel: 'Cannot be cancelled' },
    result: {
      all: (n: number) => (n === 1 ? 'Done.' : `All ${n} are done.`),
      some: (done: number, of: number) => `${done} of ${of} are done. Why not the others stands beside them.`,
      none: 'None of them could be done. Why stands beside each.',
      title: 'What became of each',
      done: 'Done',
      not: 'Not done',
      refund: (amount: string) => `${amount} goes back to you`,
      undo: { read: 'Mark as unread again', unread: 'Mark as read again' },
    },
  },
});
