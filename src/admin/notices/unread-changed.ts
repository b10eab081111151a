/** Told to the window when notices were marked, so that the bell counts again. */
export const unreadChanged = 'catalogue:unread-changed';
