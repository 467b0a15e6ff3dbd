import { useNavigate } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Call } from '../../domain/incident/calls.ts';
import { useLive } from '../live/use-live.ts';
import { useCallSettings } from './call-settings.ts';
import { takeNew } from './called.ts';
import { notify } from './notify.ts';
import { play } from './sound.ts';

/** However many changes come, it is asked this often at most. */
const EVERY_MS = 1_000;

/** Says aloud what calls the reader, as this browser was asked to; of all its tabs one does. */
export const Caller = () => {
  const settings = useCallSettings();
  const { newest, gaps, leads } = useLive();
  const wanted = settings.notify || settings.sound;
  return wanted && leads ? <Calling {...{ newest, gaps }} /> : null;
};

const Calling = ({ newest, gaps }: { newest: number; gaps: number }) => {
  const t = useTranslations('calls');
  const navigate = useNavigate();
  const { notify: shows, sound } = useCallSettings();
  const asked = useRef(0);
  const announce = useRef((_calls: Call[]) => {});
  announce.current = (calls) => {
    const fresh = takeNew(calls);
    if (sound && fresh[0]) void play(fresh[0].what);
    if (!shows) return;
    for (const { key, what, title, incident } of fresh) {
      const { kind, number } = incident;
      notify({
        title: t(`title.${what}`, { title, kind }),
        body: t('body', { number: String(number), incident: incident.title }),
        ...{ key, stays: what === 'page' },
        open: () => navigate(`/incidents/${incident.id}`),
      });
    }
  };
  useEffect(() => {
    // Both say that something may have changed.
    void [newest, gaps];
    const look = async () => {
      asked.current = Date.now();
      try {
        const answer = await fetch('/calls', { headers: { accept: 'application/json' } });
        if (answer.ok) announce.current(((await answer.json()) as { calls: Call[] }).calls);
      } catch {
        // That the server cannot be reached stands on every page; it is asked again when it is back.
      }
    };
    const timer = setTimeout(look, Math.max(0, asked.current + EVERY_MS - Date.now()));
    return () => clearTimeout(timer);
  }, [newest, gaps]);
  return null;
};
