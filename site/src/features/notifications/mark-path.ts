/** Where a form without script marks notifications. */
export const markPath = '/customer/notifications/mark';

/** The API's door for the same. */
export const markDoor = '/api/portal/notifications/mark';
