import type { NotificationPlace } from '#collections/notifications/contract.ts';

/** Where a form without script sends what is to be done. */
export const actPath = '/customer/notifications/act';

/** Marks a notification whose link was followed. */
export const markDoor = '/api/portal/notifications/mark';

const moveDoor = '/api/portal/notifications/move';

/** What can be done with notifications, as buttons name it. */
export const acts = ['read', 'unread', 'archive', 'inbox', 'delete'] as const;
export type Act = (typeof acts)[number];

/** True for a value that names an act; a form may send anything. */
export function isAct(value: unknown): value is Act {
  return (acts as readonly unknown[]).includes(value);
}

/** What takes an act back. `place` is where the notifications lay before. */
export function undoOf(act: Act, place: Exclude<NotificationPlace, 'bin'>): Act {
  if (act === 'read') return 'unread';
  if (act === 'unread') return 'read';
  return place;
}

/** The API's door for an act and what it is sent. Without ids it is for all that are in the inbox, which only reading can be. */
export function requestOf(act: Act, ids: readonly string[]): { door: string; body: unknown } {
  if (act === 'read' || act === 'unread') {
    const chosen = ids.length > 0 ? { ids } : {};
    return { door: markDoor, body: { read: act === 'read', ...chosen } };
  }
  const to: NotificationPlace = act === 'delete' ? 'bin' : act;
  return { door: moveDoor, body: { ids, to } };
}
