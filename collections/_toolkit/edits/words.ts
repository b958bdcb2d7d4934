import { catalogue, plural } from '#kernel/messages.ts';

/** What is said to somebody whose edit came after another's. */
export const staleWords = catalogue({
  en: {
    system: 'The portal itself',
    // The panel's notices make a list of what stands behind a colon: names of fields, and no time of day.
    changed: (who: string, labels: readonly string[]) =>
      `${who} saved this while you were working on it. Nothing you typed is lost.${labels.length > 0 ? ` Changed: ${labels.join(', ')}` : ''}`,
    andMore: (count: number) => `and ${plural(count, 'more field', 'more fields')}`,
    changedAt: (who: string, when: string) =>
      `${who} saved this ${when}, while you were working on it. Nothing you typed is lost.`,
    at: (time: string) => `at ${time}`,
    on: (day: string) => `on ${day}`,
    fieldIs: (who: string, value: string) => `${who} saved here: ${value}`,
    fieldChanged: (who: string) => `${who} changed this.`,
    changedUnknown: 'This was changed while you were working on it. Nothing you typed is lost.',
    notSent:
      'It was not said which state of this was edited (“revision”), so it cannot be told whether somebody else changed it meanwhile. Please open it anew.',
    conflict: {
      title: 'Somebody else saved this meanwhile',
      looking: 'Looking up what is different …',
      unreachable: 'What was saved meanwhile cannot be shown right now.',
      lookAgain: 'Look again',
      explain:
        'Both of you changed what stands below. Choose which to keep; what only one of you changed is kept by itself. Nothing is stored before you save.',
      nothing: 'You changed different things: everything of both is kept. Nothing is stored before you save.',
      takenOver: (labels: string) => `Changed by the others only, and taken over: ${labels}.`,
      theirs: 'Saved meanwhile',
      mine: 'Yours',
      goOn: 'Go on with this',
      done: 'Both are in the form now. Look it over and save.',
    },
  },
});
