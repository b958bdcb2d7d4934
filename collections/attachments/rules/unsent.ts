/**
 * Days that something written and not sent is kept on a device. Files that go with it wait as long at the server,
 * which cannot know what a device keeps.
 */
export const unsentDays = 30;

/** Days after which an unsent file makes room for a new one, when there is no room left. */
export const givesWayAfterDays = 1;
