import { at, form, intent, json, type Mutation } from './mutation.ts';
import { schedule, type Things } from './things.ts';
import type { Who } from './who.ts';

const rota = ({ schedule }: Things) => `/on-call/schedules/${schedule}`;
const shifts = ({ person }: Things) => `/on-call/people/${person}`;
const climb = ({ policy }: Things) => `/on-call/policies/${policy}`;
const overrides = (things: Things) => `/api/v1/schedules/${things.schedule}/overrides`;

const [from, to] = [Date.UTC(2090, 0, 1), Date.UTC(2090, 0, 2)];
const minutes = { from: '2090-01-01T00:00', to: '2090-01-02T00:00' };
const others = ({ person }: Things) => person;
const oneself = (_things: Things, { id }: Who) => id;

const policy = (id: string) => ({
  ...{ id, name: `Asked for ${id}`, team: null, isDefault: false },
  body: {
    ...{ delay: 0, repeat: 0, lastResort: null, ackTimeout: null, variants: [] },
    levels: [{ targets: [{ type: 'team', id: 'here' }], wait: 300 }],
  },
});

/** Schedules, what covers them, their calendars, and the policies that page by them. */
export const onCall: Mutation[] = [
  form('createSchedule', 'schedule.change', at('/on-call/schedules/new'), (_things, turn) => ({
    schedule: JSON.stringify(schedule(`asked-${turn}`)),
  })),
  json('createSchedule', 'schedule.change', at('/api/v1/schedules'), (_things, turn) =>
    schedule(`asked-${turn}`),
  ),
  json(
    ...(['changeSchedule', 'schedule.change'] as const),
    (things) => `/api/v1/schedules/${things.schedule}`,
    (things) => ({ version: 1, schedule: schedule(things.schedule, 'Changed') }),
  ),
  form(
    ...(['changeSchedule', 'schedule.change'] as const),
    (things) => `${rota(things)}/edit`,
    (things) => ({ version: '1', schedule: JSON.stringify(schedule(things.schedule, 'Changed')) }),
  ),
  ...(
    [
      ['schedule.override', others],
      ['schedule.cover', oneself],
    ] as const
  ).flatMap(([act, whose]) => [
    intent('addOverride', act, rota, 'override', (things, _turn, who) => ({
      ...{ kind: 'add', ...minutes, person: whose(things, who) },
    })),
    json('addOverride', act, overrides, (things, _turn, who) => ({
      ...{ kind: 'add', from, to, person: whose(things, who) || 'nobody' },
    })),
  ]),
  intent('removeOverride', 'schedule.override', rota, 'end-override', ({ override }) => ({
    id: override,
  })),
  intent('removeOverride', 'schedule.cover', rota, 'end-override', (_things, _turn, { id }) => ({
    id: `of-${id}`,
  })),
  intent('offerSwap', 'schedule.swap', rota, 'offer-swap', ({ person }) => ({
    ...{ to: person, give: `${from}-${to}` },
  })),
  json(
    ...(['offerSwap', 'schedule.swap'] as const),
    (things) => `/api/v1/schedules/${things.schedule}/swaps`,
    ({ person }) => ({ to: person, give: { from, to } }),
  ),
  json('answerSwap', 'schedule.swap', at('/api/v1/swaps/x/accept'), () => ({})),
  intent('answerSwap', 'schedule.swap', rota, 'answer-swap', () => ({
    ...{ id: 'x', answer: 'accepted' },
  })),
  ...[rota, shifts].flatMap((page) => [
    intent('createFeed', 'feed.change', page, 'make-feed'),
    intent('revokeFeed', 'feed.change', page, 'revoke-feed', () => ({ id: 'x' })),
  ]),
  intent('removeSchedule', 'schedule.change', rota, 'remove'),
  json('savePolicy', 'policy.change', at('/api/v1/policies'), (_things, turn) =>
    policy(`asked-${turn}`),
  ),
  json(
    ...(['savePolicy', 'policy.change'] as const),
    ({ policy }) => `/api/v1/policies/${policy}`,
    (things) => policy(things.policy),
  ),
  form('savePolicy', 'policy.change', at('/on-call/policies/new'), (_things, turn) => ({
    policy: JSON.stringify(policy(`asked-${turn}`)),
  })),
  form(
    ...(['savePolicy', 'policy.change'] as const),
    (things) => `${climb(things)}/edit`,
    (things) => ({ policy: JSON.stringify(policy(things.policy)) }),
  ),
  intent('removePolicy', 'policy.change', climb, 'remove'),
];
