import type { RequestHandler } from 'express';
import { may } from '../domain/rights/may.ts';
import type { UseCases } from '../usecases/types.ts';
import { answerProblem } from './problem.ts';
import { viewerOf } from './viewer.ts';

export type Here = { id: string; name: string; since: number };

export type PresenceOptions = {
  usecases: Pick<UseCases, 'viewerOfSession' | 'viewerOfToken'>;
  now: () => number;
  /** Tells every watcher of the stream. */
  say: (event: string, data: unknown) => void;
  publicUrl?: () => string;
  /** A tab that is silent for so long has gone. A hidden one is let speak about once a minute. */
  forgetMs?: number;
  /** Changes of one room within this time are told at once. */
  gatherMs?: number;
};

/** Tabs that one person may have counted; of more the eldest is forgotten. */
const MOST_TABS = 50;

type Tab = { incident: string; person: string; name: string; since: number; heardAt: number };

const word = (value: unknown, form: RegExp): string | null =>
  typeof value === 'string' && form.test(value) ? value : null;

/**
 * Who has which incident open, by what their tabs say every few seconds. It is kept in memory alone:
 * after a restart the tabs say it again. `POST /events/here?incident=…&tab=…` answers who is here;
 * with `gone=1` the tab is closed.
 */
export const createPresence = (options: PresenceOptions) => {
  const { usecases, now, say, publicUrl = () => '', forgetMs = 90_000, gatherMs = 200 } = options;
  const tabs = new Map<string, Tab>();
  const waiting = new Map<string, NodeJS.Timeout>();
  const told = new Map<string, string>();

  const here = (incident: string): Here[] => {
    const people = new Map<string, Here>();
    for (const tab of tabs.values()) {
      if (tab.incident !== incident) continue;
      const known = people.get(tab.person);
      const since = Math.min(tab.since, known?.since ?? tab.since);
      people.set(tab.person, { id: tab.person, name: tab.name, since });
    }
    return [...people.values()].sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1));
  };

  const tell = (incident: string) => {
    waiting.delete(incident);
    const people = here(incident);
    const text = JSON.stringify(people);
    if (text === (told.get(incident) ?? '[]')) return;
    if (people.length === 0) told.delete(incident);
    else told.set(incident, text);
    say('here', { incident, people });
  };

  const tellSoon = (incident: string) => {
    if (waiting.has(incident)) return;
    const timer = setTimeout(() => tell(incident), gatherMs);
    timer.unref();
    waiting.set(incident, timer);
  };

  const sweep = () => {
    const at = now();
    for (const [key, tab] of tabs)
      if (at - tab.heardAt > forgetMs) {
        tabs.delete(key);
        tellSoon(tab.incident);
      }
  };
  const sweeping = setInterval(sweep, 10_000);
  sweeping.unref();

  const enter = (key: string, tab: Omit<Tab, 'since' | 'heardAt'>) => {
    const at = now();
    const before = tabs.get(key);
    const stays = before?.incident === tab.incident;
    if (before && !stays) tellSoon(before.incident);
    const own = before ? [] : [...tabs].filter(([, { person }]) => person === tab.person);
    if (own.length >= MOST_TABS && own[0]) tabs.delete(own[0][0]);
    tabs.set(key, { ...tab, since: stays ? before.since : at, heardAt: at });
    tellSoon(tab.incident);
  };

  const leave = (key: string) => {
    const tab = tabs.get(key);
    if (!tab) return;
    tabs.delete(key);
    tellSoon(tab.incident);
  };

  const door: RequestHandler = async (request, response) => {
    const viewer = await viewerOf(request, usecases, publicUrl());
    if (!viewer) return answerProblem(response, 401, 'sign-in-needed');
    const allowed = may(viewer, 'incident.read');
    if (!allowed.ok)
      return answerProblem(response, 403, 'right-missing', allowed.rejection.params, 'rejection');
    const incident = word(request.query.incident, /^[\w-]{1,64}$/);
    const tab = word(request.query.tab, /^[\w-]{8,64}$/);
    if (incident === null || tab === null) return answerProblem(response, 400, 'bad-request');
    const key = `${viewer.id} ${tab}`;
    if (request.query.gone === '1') leave(key);
    else enter(key, { incident, person: viewer.id, name: viewer.name });
    response.set('Cache-Control', 'no-store').json({ people: here(incident) });
  };

  return {
    door,
    here,
    sweep,
    close: () => {
      clearInterval(sweeping);
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
      tabs.clear();
    },
  };
};
