import { variableNames } from '#collections/canned-replies/rules/variables.ts';
import { catalogue, plural } from '#kernel/messages.ts';

const known = variableNames.map((name) => `{{${name}}}`).join(', ');

export const macroWords = catalogue({
  en: {
    titleHint: 'Under this name it is found at the desk.',
    sharedHint: 'For everybody who works on tickets. Without it only you have it.',
    takeHint: 'Whoever runs it has the ticket from then on.',
    urgencyHint: 'Nothing chosen leaves it as it is. Another urgency brings its own promises.',
    moveHint: 'What becomes of the ticket. Asking, resolving and taking up again need the reply below.',
    replyHint: `What the customer reads. These are filled in by themselves: ${known}.`,
    noteHint: `Only staff read it. The same is filled in: ${known}.`,
    moves: {
      start: 'Start work',
      ask: 'Ask, and wait for the customer',
      resolve: 'Resolve',
      reopen: 'Take up again',
    },
    unknown: (names: string) => `Nothing stands for ${names}. What can be filled in: ${known}.`,
    tooLong: (max: string) => `At most ${max} characters.`,
    unstorable: 'There are signs in it that cannot be kept.',
    needsReply: 'Please write what the customer is to read: this step is never made without words.',
    needsStep: 'Please choose at least one thing that it does.',
    steps: {
      take: 'Take the ticket',
      urgency: 'Set the urgency',
      note: 'Add the note',
      reply: 'Send the reply',
      move: 'Move the ticket',
    },
    refused: (step: string, why: string) => `Nothing was done. ${step}: ${why}`,
    changedMeanwhile: 'Somebody else has changed it meanwhile. Nothing was done.',
    macro: 'Macro',
    what: 'This macro',
    done: (n: number) => plural(n, 'ticket', 'tickets'),
  },
});
