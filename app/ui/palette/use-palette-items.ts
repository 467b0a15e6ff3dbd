import { useMatches } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SearchResult } from '../../domain/runbook/library.types.ts';
import type { Binding } from '../keys/key-store.ts';
import { fitting, type PaletteItem } from './palette-items.ts';

/** An incident that is going on, as much as it takes to go there. */
type OpenIncident = { id: string; number: number; title: string };

const PAUSE_MS = 120;
const RUNBOOKS = 8;

const read = async <T>(address: string, signal: AbortSignal): Promise<T> => {
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as T;
};

const usePages = (): PaletteItem[] => {
  const t = useTranslations();
  const incident = useMatches().find(({ id }) => id === 'routes/incidents.$id')?.data as
    | { about?: { id: string; number: number } }
    | undefined;
  const page = (to: string, label: string): PaletteItem => ({ id: to, group: 'pages', to, label });
  const about = incident?.about;
  return [
    page('/incidents/new', t('palette.declare')),
    ...(about
      ? [page(`/incidents/${about.id}/wall`, t('palette.wallOf', { number: String(about.number) }))]
      : []),
    page('/', t('shell.now')),
    page('/incidents', t('shell.incidents')),
    page('/runbooks', t('shell.runbooks')),
    page('/on-call', t('shell.onCall')),
    page('/wall', t('palette.wall')),
    page('/reviews', t('palette.reviews')),
    page('/actions', t('palette.actions')),
    page('/incident-metrics', t('palette.metrics')),
    page('/gaps', t('palette.gaps')),
    page('/settings/profile', t('palette.profile')),
    page('/settings/reach', t('palette.reach')),
    page('/settings/people', t('palette.people')),
    page('/settings', t('shell.settings')),
  ];
};

/** Everything that can be chosen now: what the page's keys do, pages, open incidents, and runbooks that fit. */
export const usePaletteItems = (text: string, bound: readonly Binding[]) => {
  const t = useTranslations('palette');
  const pages = usePages();
  const [incidents, setIncidents] = useState<OpenIncident[]>([]);
  const [runbooks, setRunbooks] = useState<{ id: string; title: string }[]>([]);
  /** What the runbooks were last asked for; until it is the text, what they answered is of before. */
  const [answered, setAnswered] = useState('');
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const stop = new AbortController();
    read<{ incidents: OpenIncident[] }>('/palette/incidents', stop.signal)
      .then((answer) => setIncidents(answer.incidents))
      .catch(() => stop.signal.aborted || setFailed(true));
    return () => stop.abort();
  }, []);

  const wanted = text.trim();
  useEffect(() => {
    const answer = (runbooks: { id: string; title: string }[]) => {
      setRunbooks(runbooks);
      setAnswered(wanted);
    };
    if (wanted === '') return answer([]);
    const stop = new AbortController();
    const fail = () => {
      if (stop.signal.aborted) return;
      answer([]);
      setFailed(true);
    };
    const timer = setTimeout(() => {
      read<SearchResult>(`/library/search?q=${encodeURIComponent(wanted)}`, stop.signal)
        .then(({ hits }) => answer(hits.slice(0, RUNBOOKS).map(({ runbook }) => runbook)))
        .catch(fail);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [wanted]);
  const searching = wanted !== answered;

  const acts = bound
    .filter((one, at) => bound.findLastIndex(({ key }) => key === one.key) === at)
    .filter(({ key }) => !key.startsWith('g ') && key !== '?')
    .map(
      ({ key, label, run }): PaletteItem => ({
        id: `key ${key}`,
        group: 'acts',
        label: label(),
        key,
        run,
      }),
    )
    .filter(({ label }) => label !== '');
  const open = incidents.map(
    ({ id, number, title }): PaletteItem => ({
      ...{ id, group: 'incidents', to: `/incidents/${id}` },
      label: t('incident', { number: String(number), title }),
    }),
  );
  /** The search has judged these already: they are not asked to fit the text letter by letter. */
  const found = runbooks.map(
    ({ id, title }): PaletteItem => ({
      ...{ id: `runbook ${id}`, group: 'runbooks', to: `/runbooks/${id}`, label: title },
    }),
  );
  // What was found for less than this text may not fit it: Return must not open that.
  const stillFound = searching ? fitting(found, text) : found;
  return { items: [...acts, ...open, ...pages], found: stillFound, searching, failed };
};
