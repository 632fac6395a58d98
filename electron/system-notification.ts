import { Notification } from 'electron';
import type { NotificationPort } from './task-reminder.ts';

const TITLE = 'Pokpong';

/** The system's own notices, where it has any; a click brings the window to the front, and tells no more. */
export function systemNotification(onClick: () => void): NotificationPort {
  const shown = new Set<Notification>();
  return {
    show(body) {
      if (!Notification.isSupported()) return;
      const notice = new Notification({ title: TITLE, body, silent: true });
      // Held, or it would be collected while it stands.
      shown.add(notice);
      const gone = (): void => void shown.delete(notice);
      notice.on('close', gone);
      notice.on('failed', gone);
      notice.on('click', () => {
        gone();
        onClick();
      });
      notice.show();
    },
    clear() {
      for (const notice of shown) notice.close();
      shown.clear();
    },
  };
}
