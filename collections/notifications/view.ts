import type { Instant } from '#kernel/instant.ts';
import type { NotificationCategory, NotificationListQuery } from './contract.ts';

export type NotificationView = {
  id: string;
  category: NotificationCategory;
  title: string;
  body: string;
  at: Instant;
  read: boolean;
  /** Where its actions lead, each a path on this site. */
  actions: { label: string; href: string }[];
};

export type NotificationListView = {
  query: NotificationListQuery;
  unread: number;
  archived: number;
  total: number;
  pages: number;
  recent: NotificationView[];
  older: NotificationView[];
};
