import { at, intent, json, type Mutation, post } from './mutation.ts';

const runbook = 'provider-capacity-outage';

/** Changes to what is known of runbooks: reviews, the policy, gaps and planned drills. */
export const ofRunbooks: Mutation[] = [
  json(
    'recordReviewed',
    'runbook.review',
    at(`/api/v1/runbooks/${runbook}/reviews`),
    (_t, turn) => ({
      ...{ outcome: 'minor', note: `asked for ${turn}` },
    }),
  ),
  json('setFreshnessPolicy', 'freshness.policy', at('/api/v1/freshness/policy'), () => ({
    policy: null,
  })),
  json(
    'changeGap',
    'gap.close',
    ({ gap }) => `/api/v1/gaps/${gap}`,
    (_t, turn) => ({
      ...{ type: 'noted', text: `asked for ${turn}`, base: 1 },
    }),
  ),
  json('planDrill', 'drill.plan', at('/api/v1/drills'), () => ({
    ...{ runbook, kind: 'tabletop', on: '2091-01-01' },
  })),
  json(
    'changeDrill',
    'drill.plan',
    ({ drill }) => `/api/v1/drills/${drill}`,
    (_t, turn) => ({
      ...{ type: 'changed', note: `asked for ${turn}`, base: 1 },
    }),
  ),
  json(
    'startDrill',
    'incident.declare',
    ({ drill }) => `/api/v1/drills/${drill}/start`,
    (_t, turn) => ({
      ...{ title: `Asked for ${turn}`, pages: 'log' },
    }),
  ),
  post('planDrill', 'drill.plan', at('/drills'), () => ({
    ...{ type: 'drill.planned', drill: { runbook, kind: 'full', on: '2091-01-02', remindDays: 7 } },
  })),
  post(
    'changeDrill',
    'drill.plan',
    ({ drill }) => `/drills/${drill}`,
    () => ({
      ...{ type: 'changed', note: 'asked for', base: 1 },
    }),
  ),
  post(
    'startDrill',
    'incident.declare',
    ({ drill }) => `/drills/${drill}`,
    () => ({
      ...{ type: 'drill.started', pages: 'log' },
    }),
  ),
  post('reportGap', 'gap.report', at('/gaps'), () => ({
    ...{ type: 'gap.taken-up', gap: { runbook, text: 'asked for' } },
  })),
  post(
    'changeGap',
    'gap.close',
    ({ gap }) => `/gaps/${gap}`,
    () => ({
      ...{ type: 'noted', text: 'asked for', base: 1 },
    }),
  ),
  post('recordReviewed', 'runbook.review', at(`/runbooks/${runbook}`), () => ({
    ...{ type: 'runbook.reviewed', review: { outcome: 'minor' } },
  })),
  intent('setFreshnessPolicy', 'freshness.policy', at('/settings/freshness'), 'usual'),
];
