import { catalogue, plural } from '#kernel/messages.ts';

/** The list of a customer's tickets: its groups, filters and order, and what it says when it is empty. */
export const words = catalogue({
  name: 'site/ticket-list',
  en: {
    title: 'My tickets',
    sub: 'Everything you asked us to do, and where it stands',
    book: 'Book support',
    groups: { all: 'All', active: 'Active', completed: 'Completed', cancelled: 'Cancelled' },
    groupsLabel: 'Tickets by status',
    filters: 'Filters and order',
    search: 'Search',
    searchHint: 'number, anything that was written, name of a file',
    searchExample: 'Number or words',
    service: 'Service',
    anyService: 'All services',
    from: 'From',
    to: 'To',
    days: {
      none: (typed: string) => `There is no day “${typed}”.`,
      order: 'This day is before the first one, so the days are not used.',
    },
    sort: 'Sort by',
    sorts: {
      relevance: 'Best match',
      newest: 'Newest first',
      oldest: 'Oldest first',
      priority: 'By priority',
      status: 'By status',
    },
    apply: 'Show',
    exportPdf: 'Download as PDF',
    exportCsv: 'Download as CSV',
    meant: (typed: string, meant: string) =>
      `Nothing was found for “${typed}”. This is what was found for “${meant}”.`,
    found: (n: number) => plural(n, 'ticket', 'tickets'),
    foundMore: (n: number) => `More than ${n} tickets`,
    only: {
      newest:
        'So many fit that only the newest of them are shown. A period, a service or more words lead to older ones.',
      oldest:
        'So many fit that only the oldest of them are shown. A period, a service or more words lead to newer ones.',
    },
    active: 'Active filters',
    chip: {
      q: (text: string) => `“${text}”`,
      from: (day: string) => `From ${day}`,
      to: (day: string) => `Until ${day}`,
      remove: 'remove filter',
      clear: 'Clear filters',
    },
    none: {
      title: 'No tickets yet',
      text: 'Book remote support and follow every step here, from payment to solution.',
    },
    noneInGroup: {
      active: { title: 'Nothing is open', text: 'Everything you asked us to do is done.' },
      completed: { title: 'Nothing completed yet', text: 'Solved tickets are kept here.' },
      cancelled: { title: 'Nothing was cancelled', text: 'Cancelled tickets would be kept here.' },
    },
    notFound: {
      title: 'No ticket fits these filters',
      text: 'Try fewer words or another period.',
    },
    showAll: 'Show all tickets',
    paymentFailed: {
      title: 'The payment did not go through',
      text: 'Your ticket is kept and waits for its payment. You can try again, also another way.',
    },
  },
});
