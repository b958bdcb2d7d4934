import { catalogue, plural } from '#kernel/messages.ts';

/** The notification centre. */
export const words = catalogue({
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
    mark: {
      read: 'Mark as read',
      unread: 'Mark as unread',
      all: 'Mark all as read',
      about: (title: string) => `: ${title}`,
      saidRead: 'Marked as read.',
      saidUnread: 'Marked as unread.',
      saidAll: 'All are marked as read.',
      taken: 'Taken back.',
    },
    none: {
      title: 'No notifications yet',
      text: 'When something happens with your tickets, payments or account, you read it here.',
    },
    noneHere: { title: 'Nothing here', text: 'No notification fits this choice.' },
    showAll: 'Show all notifications',
  },
});
