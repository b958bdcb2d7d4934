import type { EventFacts } from './event-facts.ts';
import { loadEventFacts, sampleEvent } from './event-facts.ts';
import { defineNotice } from './notice.ts';
import { entryOf } from './to-customer.ts';

/** A recording of her session is there: told in the portal, because a mail would outlive it. */
export const recordingAdded = defineNotice<EventFacts>({
  load: loadEventFacts,
  tell: (facts) => ({ entries: [entryOf(facts, 'recording.added')], mails: [] }),
  sample: { ...sampleEvent, said: '' },
});
