import type { Act } from '../../../app/domain/rights/table.ts';
import { at, intent, json, type Mutation, post } from './mutation.ts';
import type { Things } from './things.ts';

const pages = ({ incident }: Things) => `/incidents/${incident}/pages`;
const apiPages = ({ incident }: Things) => `/api/v1/incidents/${incident}/pages`;
const updates = ({ incident }: Things) => `/incidents/${incident}/updates`;
const apiUpdates = (things: Things) => `/api/v1${updates(things)}`;
const apiLinks = ({ incident }: Things) => `/api/v1/incidents/${incident}/links`;
const settings = at('/settings/updates');
const retrospective = ({ incident }: Things) => `/incidents/${incident}/retrospective`;
const oneAction = ({ action }: Things) => `/actions/${action}`;
const events = ({ incident }: Things) => `/api/v1/incidents/${incident}/events`;

const page = ({ team }: Things) => ({ target: { type: 'team', id: team }, text: 'asked for' });
const added = { title: 'Asked for', kind: 'other' };

/** An answer to a page, by the word that its address ends with. */
const answer = (word: string, more: (things: Things) => object = () => ({})) =>
  json(
    ...(['answerPage', 'incident.act'] as const),
    ({ page }) => `/api/v1/pages/${page}/${word}`,
    (things) => more(things),
  );

/** Pages, updates and action items of an incident that is open. */
export const inIncident: Mutation[] = [
  json('pageSomebody', 'incident.act', pages, (things, turn) => ({
    ...{ key: `asked-for-${turn}`, page: page(things) },
  })),
  json('pageSomebody', 'incident.act', apiPages, page),
  json('answerPage', 'incident.act', pages, (things, turn) => ({
    ...{ key: `asked-for-${turn}`, answered: things.page, answer: { do: 'escalate' } },
  })),
  answer('acknowledge'),
  answer('decline', () => ({ reason: 'asked for' })),
  answer('hand-on', ({ person }) => ({ to: person })),
  answer('escalate'),
  answer('stop'),
  intent('sendEvent', 'incident.act', updates, 'publish', (_things, turn) => ({
    ...{ audience: 'internal', status: 'investigating', title: `Asked for ${turn}`, text: 'asked' },
  })),
  intent('saveUpdateDraft', 'incident.act', updates, 'save', (_things, turn) => ({
    ...{ audience: 'internal', status: 'investigating', title: `Asked for ${turn}`, text: 'asked' },
  })),
  intent('createStakeholderLink', 'incident.command', updates, 'share', (_things, turn) => ({
    ...{ name: `Asked for ${turn}`, audience: 'external', days: '3' },
  })),
  intent('revokeStakeholderLink', 'incident.command', updates, 'revoke', () => ({ link: 'x' })),
  json('sendEvent', 'incident.act', apiUpdates, (_things, turn) => ({
    ...{ audience: 'internal', status: 'investigating', title: `Asked for ${turn}`, text: 'asked' },
  })),
  json('createStakeholderLink', 'incident.command', apiLinks, (_things, turn) => ({
    ...{ name: `Asked for ${turn}`, audience: 'external', days: 3 },
  })),
  json(
    'revokeStakeholderLink',
    'incident.command',
    (things) => `${apiLinks(things)}/x/revoke`,
    () => ({}),
  ),
  intent('setUpdateTemplate', 'update.template', settings, 'template', (_things, turn) => ({
    ...{ audience: 'internal', title: `Asked ${turn}: {title}`, text: 'asked for' },
  })),
  intent('setUpdateCadence', 'update.template', settings, 'cadence', () => ({ sev1: '31' })),
  post('addAction', 'action.change', at('/actions'), () => ({
    ...{ type: 'action.added', action: added },
  })),
  post('addAction', 'action.change', retrospective, () => ({
    ...{ type: 'action.added', action: added },
  })),
  json('addAction', 'action.change', at('/api/v1/actions'), () => added),
  ...[
    (body: () => object, act: Act) => post('changeAction', act, oneAction, body),
    (body: () => object, act: Act) =>
      json('changeAction', act, (things) => `/api/v1${oneAction(things)}`, body),
  ].flatMap((door) => [
    door(() => ({ type: 'done', note: 'asked for' }), 'action.change'),
    door(() => ({ type: 'dropped', reason: 'asked for' }), 'action.settle'),
    door(() => ({ type: 'accepted', reason: 'asked for', until: '2090-01-01' }), 'action.settle'),
  ]),
  json('sendEvent', 'incident.assign', events, ({ person }) => ({
    ...{ type: 'role.assigned', role: 'communications-lead', to: person },
  })),
];

const reason = 'asked for';

/** What is done with an incident that is resolved; what opens it anew stands last. */
export const whenResolved: Mutation[] = [
  ...(
    [
      ['retrospective.edit', { type: 'retrospective.opened' }],
      ['retrospective.edit', { type: 'retrospective.amended', text: reason }],
      ['retrospective.review', { type: 'retrospective.reviewed' }],
      ['retrospective.publish', { type: 'retrospective.published' }],
    ] as const
  ).flatMap(([act, event]) => [
    post('sendRetrospective', act, retrospective, () => event),
    json(
      'sendRetrospective',
      act,
      (things) => `/api/v1${retrospective(things)}`,
      () => event,
    ),
  ]),
  json('sendEvent', 'incident.merge', events, ({ incident }) => ({
    ...{ type: 'incident.merged', into: incident, reason },
  })),
  json('sendEvent', 'incident.cancel', events, () => ({ type: 'incident.cancelled', reason })),
  json('sendEvent', 'incident.reopen', events, () => ({ type: 'incident.reopened', reason })),
];
