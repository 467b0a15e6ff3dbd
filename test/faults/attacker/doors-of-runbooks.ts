import { api, type Door, form, json, nobody, page } from './door.ts';

const gap = { runbook: 'provider-capacity-outage', text: 'forged' };

const planned = { runbook: gap.runbook, kind: 'tabletop', on: '2091-01-01' };

/** What is known of runbooks: their pages, evidence, gaps and drills. */
export const doorsOfRunbooks: Door[] = [
  page('drills._index', () => '/drills', {
    acts: form({
      ...{ key: 'forged-key' },
      body: JSON.stringify({ type: 'drill.planned', drill: { ...planned, remindDays: 7 } }),
    }),
  }),
  page('drills.$id', () => `/drills/${nobody}`, {
    acts: form({ key: 'forged-key', body: '{"type":"cancelled","reason":"x","base":1}' }),
    withId: (id) => `/drills/${id}`,
  }),
  page('gaps._index', () => '/gaps', {
    acts: form({ key: 'forged-key', body: JSON.stringify({ type: 'gap.taken-up', gap }) }),
  }),
  page('gaps.$id', () => `/gaps/${nobody}`, {
    acts: form({ key: 'forged-key', body: '{"type":"declined","reason":"x","base":1}' }),
    withId: (id) => `/gaps/${id}`,
  }),
  page('gaps.report', () => '/gaps/report', {
    reads: false,
    acts: json({ key: 'forged-key', gap }),
  }),
  api('api.v1.gaps', () => '/api/v1/gaps'),
  api('api.v1.gaps_.$id', () => `/api/v1/gaps/${nobody}`, {
    acts: json({ type: 'declined', reason: 'forged', base: 1 }),
    withId: (id) => `/api/v1/gaps/${id}`,
  }),
  api('api.v1.drills', () => '/api/v1/drills', {
    acts: json(planned),
  }),
  api('api.v1.drills_.$id', () => `/api/v1/drills/${nobody}`, {
    acts: json({ type: 'cancelled', reason: 'forged', base: 1 }),
    withId: (id) => `/api/v1/drills/${id}`,
  }),
  api('api.v1.drills_.$id_.start', () => `/api/v1/drills/${nobody}/start`, {
    ...{ reads: false, acts: json({ title: 'forged' }) },
    withId: (id) => `/api/v1/drills/${id}/start`,
  }),
  api('api.v1.evidence-findings', () => '/api/v1/evidence-findings'),
  api('api.v1.freshness', () => '/api/v1/freshness'),
  api('api.v1.freshness_.policy', () => '/api/v1/freshness/policy', {
    acts: json({ policy: null }),
  }),
  api('api.v1.runbooks_.$id_.evidence', ({ runbook }) => `/api/v1/runbooks/${runbook}/evidence`, {
    withId: (id) => `/api/v1/runbooks/${id}/evidence`,
  }),
  api('api.v1.runbooks_.$id_.reviews', ({ runbook }) => `/api/v1/runbooks/${runbook}/reviews`, {
    ...{ reads: false, acts: json({ outcome: 'minor' }) },
    withId: (id) => `/api/v1/runbooks/${id}/reviews`,
  }),
  api('api.v1.runbooks', () => '/api/v1/runbooks'),
  api('api.v1.runbooks_.$id', ({ runbook }) => `/api/v1/runbooks/${runbook}`, {
    withId: (id) => `/api/v1/runbooks/${id}`,
  }),
  api('api.v1.runbooks_.$id_.gaps', ({ runbook }) => `/api/v1/runbooks/${runbook}/gaps`, {
    reads: false,
    acts: json({ text: 'forged' }),
    withId: (id) => `/api/v1/runbooks/${id}/gaps`,
  }),
  page('runbooks._index', () => '/runbooks'),
  page('settings.freshness', () => '/settings/freshness', { acts: form({ intent: 'usual' }) }),
  page('runbooks.$id', ({ runbook }) => `/runbooks/${runbook}`, {
    acts: form({
      ...{ key: 'forged-key' },
      body: '{"type":"runbook.reviewed","review":{"outcome":"minor"}}',
    }),
    withId: (id) => `/runbooks/${id}`,
  }),
  page('runbooks.$id_.graph', ({ runbook }) => `/runbooks/${runbook}/graph`, {
    withId: (id) => `/runbooks/${id}/graph`,
  }),
  page('runbooks.$id_.revisions', ({ runbook }) => `/runbooks/${runbook}/revisions`, {
    withId: (id) => `/runbooks/${id}/revisions`,
  }),
];
