import { isoOf } from '../iso.ts';
import type { Rejection } from '../outcome.ts';
import { MOST_UPDATES } from '../update/update.ts';
import type { Mark } from '../walkthrough/run.ts';
import { byAt, why } from '../walkthrough/why.ts';
import type { IncidentRun } from './incident.ts';
import type { Told } from './incident-run.ts';
import { incidentLife, stateOf } from './incident-state.ts';
import { readIncidentTimer } from './incident-timer.ts';
import { isSafeLink, MOST_FACTS, MOST_LINKS } from './keeping.ts';
import { refuseRole } from './refuse-role.ts';

/**
 * Why an event does not fit this moment of the incident, or null when it does: first what the state
 * allows, then the facts of the event.
 */
export const refuse = (run: IncidentRun, event: Told): Rejection | null => {
  if (event.type === 'incident.declared') return why('already-started');
  const state = stateOf(run);
  if (incidentLife[state].on[event.type] === undefined) return whyNotIn(run, event);
  return refuseFacts(run, event);
};

/** Why an incident that is over is walked no further; null while it is open. */
export const whyOver = (run: IncidentRun): Rejection | null => {
  if (run.cancelled) {
    const { into } = run.cancelled;
    return into
      ? why('incident-merged', { number: into.number, title: into.title, ...byAt(run.cancelled) })
      : why('incident-cancelled', byAt(run.cancelled));
  }
  if (run.closed) return why('incident-closed', byAt(run.closed));
  return run.resolved ? why('incident-already-resolved', byAt(run.resolved)) : null;
};

const whyNotIn = (run: IncidentRun, { type }: Told): Rejection => {
  const over = whyOver(run);
  if (type === 'incident.reopened') return over ?? why('incident-still-active');
  if (type === 'incident.closed' && !over) return why('incident-not-resolved');
  if (over) return over;
  return type === 'incident.mitigated' && run.mitigated
    ? why('incident-already-mitigated', byAt(run.mitigated))
    : why('not-possible', { type });
};

const already = (mark: Mark | undefined): Rejection | null =>
  mark ? why('incident-already-acknowledged', byAt(mark)) : null;

const refuseFacts = (run: IncidentRun, event: Told): Rejection | null => {
  switch (event.type) {
    case 'note.added':
      return event.text.trim() === '' ? why('note-empty') : null;
    case 'gap.reported':
      return event.text.trim() === '' ? why('gap-missing') : null;
    case 'file.attached':
      return event.name.trim() === '' ? why('file-missing') : null;
    case 'severity.changed':
      if (event.severity === run.severity)
        return why('severity-unchanged', { severity: run.severity });
      return event.reason.trim() === '' ? why('severity-reason-required') : null;
    case 'incident.acknowledged':
      return run.awaited ? null : already(run.acknowledged ?? run.declared);
    case 'incident.reopened':
      return event.reason.trim() === '' ? why('reopen-reason-required') : null;
    case 'incident.cancelled':
      return event.reason.trim() === '' ? why('cancel-reason-required') : null;
    case 'incident.merged':
    case 'incident.absorbed':
      return event.reason.trim() === '' ? why('merge-reason-required') : null;
    case 'update.published':
      return refuseUpdate(run, event);
    case 'update.due':
    case 'inject.told':
      return refuseClock(run, event);
    case 'stakeholder.shared':
    case 'stakeholder.revoked':
      return null;
    case 'fact.pinned':
      return refusePin(run, event);
    case 'fact.unpinned':
      return run.facts?.some(({ id }) => id === event.fact)
        ? null
        : why('fact-not-found', { fact: event.fact });
    case 'link.added':
      return refuseLink(run, event);
    default:
      return refuseRole(run, event);
  }
};

const refusePin = (run: IncidentRun, event: Told & { type: 'fact.pinned' }): Rejection | null => {
  const facts = run.facts ?? [];
  if (event.entry === undefined && !event.text?.trim()) return why('fact-empty');
  if (facts.length >= MOST_FACTS) return why('too-many-facts', { most: MOST_FACTS });
  const known = facts.find(({ entry }) => entry !== undefined && entry === event.entry);
  return known ? why('fact-already-pinned', byAt(known.mark)) : null;
};

const refuseLink = (run: IncidentRun, event: Told & { type: 'link.added' }): Rejection | null => {
  const url = event.url.trim();
  const links = run.links ?? [];
  if (!isSafeLink(url)) return why('link-not-safe');
  if (links.length >= MOST_LINKS) return why('too-many-links', { most: MOST_LINKS });
  const known = links.find((link) => link.url === url);
  return known ? why('link-already-added', byAt(known.mark)) : null;
};

const refuseUpdate = (
  run: IncidentRun,
  { audience, title, text, corrects }: Told & { type: 'update.published' },
): Rejection | null => {
  const before = run.updates ?? [];
  if (title.trim() === '') return why('title-required');
  if (text.trim() === '') return why('update-empty');
  if (before.length >= MOST_UPDATES) return why('updates-full', { max: MOST_UPDATES });
  if (corrects === undefined) return null;
  const meant = before[corrects - 1];
  return meant?.audience === audience ? null : why('update-not-found', { number: corrects });
};

const refuseClock = (
  run: IncidentRun,
  { type, key, at }: Told & { type: 'update.due' | 'inject.told' },
): Rejection | null => {
  const timer = readIncidentTimer(key);
  const inject = timer && run.drill?.injects[timer.number - 1];
  const due =
    type === 'update.due'
      ? timer?.kind === 'update' && timer.number === run.updateDue?.number
        ? run.updateDue.dueAt
        : undefined
      : timer?.kind === 'inject' && inject && inject.told === undefined
        ? inject.dueAt
        : undefined;
  if (due === undefined) return why('timer-stale', { key });
  return at < due ? why('timer-not-due', { key, at: isoOf(due) }) : null;
};
