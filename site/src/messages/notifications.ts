import { catalogue, plural } from '#kernel/messages.ts';

/** The notification centre. */
export const words = catalogue({
  name: 'site/notifications',
  en: {
    title: 'Notifications',
    sub: (unread: number) =>
      unread === 0 ? 'Everything is read' : `${unread.toLocaleString('en-IN')} unread`,
    views: 'Which notifications',
    all: 'All',
    unread: 'Unread',
    category: 'Category',
    every: 'All categories',
    categories: {
      service: 'Service',
      payment: 'Payments',
      blog: 'Blog',
      system: 'System',
      security: 'Security',
    },
    found: (n: number) => plural(n, 'notification', 'notifications'),
    recent: 'Last 7 days',
    older: 'Older',
    isNew: 'New',
    inbox: 'Inbox',
    archive: 'Archive',
    search: 'Search',
    searchHint: 'Number, subject or words of a notification',
    filters: 'Filter',
    from: 'From',
    to: 'To',
    apply: 'Show',
    clear: 'Clear filters',
    act: {
      read: 'Mark as read',
      unread: 'Mark as unread',
      archive: 'Archive',
      inbox: 'Back to inbox',
      delete: 'Delete',
      all: 'Mark all as read',
      about: (title: string) => `: ${title}`,
      choose: (title: string) => `Choose “${title}”`,
    },
    bulk: {
      title: 'With what is chosen',
      chooseAll: 'Choose all on this page',
      chosen: (n: number) => (n === 0 ? 'None chosen' : `${n.toLocaleString('en-IN')} chosen`),
      nothing: 'Choose one or more notifications first.',
      taken: 'Taken back.',
      said: {
        read: (n: number) =>
          n === 0 ? 'All are marked as read.' : n === 1 ? 'Marked as read.' : `${n} are marked as read.`,
        unread: (n: number) => (n === 1 ? 'Marked as unread.' : `${n} are marked as unread.`),
        archive: (n: number) => (n === 1 ? 'Moved to the archive.' : `${n} are in the archive now.`),
        inbox: (n: number) => (n === 1 ? 'Back in the inbox.' : `${n} are back in the inbox.`),
        delete: (n: number) => (n === 1 ? 'Deleted.' : `${n} are deleted.`),
      },
    },
    none: {
      title: 'No notifications yet',
      text: 'When something happens with your tickets, payments or account, you read it here.',
    },
    noneArchived: {
      title: 'The archive is empty',
      text: 'What you archive stays here, out of the way and easy to find.',
    },
    noneHere: { title: 'Nothing here', text: 'No notification fits this choice.' },
    showAll: 'Show all notifications',
  },
});
