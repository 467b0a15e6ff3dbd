import { Bell, BellOff, Volume2, VolumeX } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
import { keepCallSettings, useCallSettings } from './call-settings.ts';
import { askPermission, notify, type Permission, permissionOf } from './notify.ts';
import { play } from './sound.ts';

const Switch = ({
  on,
  icon,
  title,
  text,
  act,
  onPress,
}: {
  on: boolean;
  icon: ReactNode;
  title: string;
  text: string;
  act: string;
  onPress: () => void;
}) => (
  <li className="flex flex-wrap items-center gap-x-4 gap-y-2.5 py-3.5">
    <span aria-hidden className={on ? 'text-ok' : 'text-ink-3'}>
      {icon}
    </span>
    <div className="min-w-0 flex-1 basis-56">
      <p className="font-medium">{title}</p>
      <p className="text-small text-ink-2">{text}</p>
    </div>
    <Button onClick={onPress}>{act}</Button>
  </li>
);

/** What this browser does when somebody is called. Kept here, off until it is pressed. */
export const CallSwitches = () => {
  const t = useTranslations('calls');
  const settings = useCallSettings();
  const [permission, setPermission] = useState<Permission>('unknown');
  const [tried, setTried] = useState<string | null>(null);
  useEffect(() => setPermission(permissionOf()), []);
  const shows = settings.notify && permission === 'granted';
  const toggleNotify = async () => {
    if (shows) return keepCallSettings({ notify: false });
    const answer = await askPermission();
    setPermission(answer);
    keepCallSettings({ notify: answer === 'granted' });
  };
  const toggleSound = () => {
    keepCallSettings({ sound: !settings.sound });
    // Heard at once, which is also the press that browsers want before a tab may sound.
    if (!settings.sound) void play('decision');
  };
  const tryIt = async () => {
    const seen =
      !shows ||
      notify({
        ...{ title: t('tryTitle'), body: t('tryBody'), key: 'try', stays: false },
        open: () => {},
      });
    const heard = !settings.sound || (await play('page'));
    setTried(t(seen ? (heard ? 'tried' : 'notHeard') : 'notShown'));
  };
  const notifyText =
    permission === 'denied'
      ? 'denied'
      : permission === 'unsupported'
        ? 'unsupported'
        : 'notifyText';
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        <Switch
          on={shows}
          icon={shows ? <Bell size={20} /> : <BellOff size={20} />}
          title={t(shows ? 'notifyOn' : 'notifyOff')}
          text={t(notifyText)}
          act={t(shows ? 'stopNotify' : 'startNotify')}
          onPress={() => void toggleNotify()}
        />
        <Switch
          on={settings.sound}
          icon={settings.sound ? <Volume2 size={20} /> : <VolumeX size={20} />}
          title={t(settings.sound ? 'soundOn' : 'soundOff')}
          text={t('soundText')}
          act={t(settings.sound ? 'stopSound' : 'startSound')}
          onPress={toggleSound}
        />
      </ul>
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        {shows || settings.sound ? <Button onClick={() => void tryIt()}>{t('try')}</Button> : null}
        <p role="status" className="text-small text-ink-2">
          {tried}
        </p>
      </div>
    </>
  );
};
