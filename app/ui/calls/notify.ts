export type Permission = 'unknown' | 'granted' | 'denied' | 'unsupported';

export const permissionOf = (): Permission => {
  if (!('Notification' in window)) return 'unsupported';
  return Notification.permission === 'default' ? 'unknown' : Notification.permission;
};

/** Asks the browser's own question; only ever called from a press. */
export const askPermission = async (): Promise<Permission> => {
  if (permissionOf() === 'unknown') await Notification.requestPermission();
  return permissionOf();
};

type Shown = { title: string; body: string; key: string; stays: boolean; open: () => void };

/** Shows it; false where the browser cannot, as on Android, which wants an installed app for it. */
export const notify = ({ title, body, key, stays, open }: Shown): boolean => {
  if (permissionOf() !== 'granted') return false;
  try {
    const shown = new Notification(title, {
      ...{ body, tag: key, icon: '/favicon.svg' },
      requireInteraction: stays,
    });
    shown.onclick = () => {
      window.focus();
      shown.close();
      open();
    };
    return true;
  } catch {
    return false;
  }
};
