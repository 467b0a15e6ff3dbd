import type { UseCases } from '../../../app/usecases/types.ts';
import { at, form, intent, json, type Mutation, upload } from './mutation.ts';
import { inIncident, whenResolved } from './mutations-in-incident.ts';
import { ofReviews } from './mutations-of-reviews.ts';
import { ofRunbooks } from './mutations-of-runbooks.ts';
import { onCall } from './mutations-on-call.ts';
import type { Things } from './things.ts';

const runbook = 'provider-capacity-outage';
const declared = (turn: number) => ({
  ...{ title: `Asked for ${turn}`, severity: 'sev3', kind: 'drill', runbook },
});

const room = ({ incident }: Things) => `/incidents/${incident}`;
const events = ({ incident }: Things) => `/api/v1/incidents/${incident}/events`;
const person = ({ person }: Things) => `/settings/people/${person}`;
const profile = at('/settings/profile');
const reach = at('/settings/reach');
const delivery = at('/settings/delivery');
const security = at('/settings/security');
const note = (turn: number) => ({ type: 'note.added', text: `asked for ${turn}` });

/** Every change that there is, at every door that takes it. What ends the incident stands last. */
export const mutations: Mutation[] = [
  form('declareIncident', 'incident.declare', at('/incidents/new'), (_t, turn) => declared(turn)),
  json('declareIncident', 'incident.declare', at('/api/v1/incidents'), (_t, turn) =>
    declared(turn),
  ),
  json('sendEvent', 'incident.act', room, (_t, turn) => ({
    key: `asked-for-${turn}`,
    event: note(turn),
  })),
  json('sendEvent', 'incident.act', events, (_t, turn) => note(turn)),
  upload(({ incident }) => `/incidents/${incident}/files`),
  upload(({ incident }) => `/api/v1/incidents/${incident}/files`),
  json('reportGap', 'gap.report', at('/gaps/report'), (_t, turn) => ({
    key: `asked-for-${turn}`,
    gap: { runbook, text: 'asked for' },
  })),
  json('reportGap', 'gap.report', at(`/api/v1/runbooks/${runbook}/gaps`), () => ({
    text: 'asked',
  })),
  ...inIncident,
  ...onCall,
  ...ofReviews,
  ...ofRunbooks,
  intent('setGrants', 'rights.change', person, 'roles', () => ({ role: 'editor' })),
  intent('setEmail', 'person.address', person, 'email', (_t, turn) => ({
    email: `moved${turn}@example.org`,
  })),
  intent('setTeams', 'team.change', person, 'teams', ({ team }) => ({ team })),
  intent('endSessionsOf', 'session.revoke.any', person, 'sessions'),
  intent('deactivatePerson', 'person.deactivate', person, 'deactivate'),
  intent('reactivatePerson', 'person.deactivate', person, 'reactivate'),
  intent('createTeam', 'team.change', at('/settings/teams'), 'create', (_t, turn) => ({
    ...{ id: `team-${turn}`, name: `Team ${turn}` },
  })),
  intent('renameTeam', 'team.change', at('/settings/teams'), 'rename', ({ team }, turn) => ({
    ...{ id: team, name: `Team ${turn}` },
  })),
  intent('removeTeam', 'team.change', at('/settings/teams'), 'remove', () => ({ id: 'nothing' })),
  intent('changeProfile', 'profile.change', profile, 'profile', (_t, turn) => ({
    ...{ name: `Renamed ${turn}`, zone: '', language: '' },
  })),
  intent('addContactPoint', 'profile.change', reach, 'add-contact', (_t, turn) => ({
    ...{ kind: 'email', address: `asked${turn}@example.org` },
  })),
  intent('removeContactPoint', 'profile.change', reach, 'remove-contact', () => ({ id: 'x' })),
  ...(
    [
      ['sendContactCode', 'send-code'],
      ['verifyContact', 'verify'],
      ['testContact', 'test'],
      ['orderContacts', 'order'],
      ['rotateContactSigning', 'rotate'],
      ['setNotificationRules', 'rules'],
    ] as const
  ).map(([usecase, name]) =>
    intent(usecase, 'profile.change', reach, name, () => ({ id: 'x', code: '1', order: 'x' })),
  ),
  intent('retryDeadLetter', 'delivery.retry', delivery, 'retry', () => ({ id: '1' })),
  intent('testChannel', 'delivery.retry', delivery, 'test-channel', () => ({ id: 'x' })),
  intent('addChannel', 'settings.change', delivery, 'add-channel', (_t, turn) => ({
    ...{ name: `Asked ${turn}`, kind: 'email', audiences: '*' },
    address: `asked${turn}@example.org`,
  })),
  intent('removeChannel', 'settings.change', delivery, 'remove-channel', () => ({ id: 'x' })),
  intent('setGateway', 'secret.change', delivery, 'gateway', () => ({
    ...{ kind: 'sms', method: 'POST', url: 'https://sms.example.org/send', headers: '' },
    ...{ body: '{to}', secret: '' },
  })),
  intent('removeGateway', 'secret.change', delivery, 'remove-gateway', () => ({ kind: 'sms' })),
  form('linkSlack', 'profile.change', at(`/slack-link/${'a'.repeat(64)}`), () => ({})),
  intent('testSlack', 'delivery.retry', at('/settings/integrations'), 'test'),
  intent('unlinkSlack', 'profile.change', profile, 'unlink-slack', () => ({ id: 'U0NOBODY1' })),
  intent('endOwnSession', 'session.revoke.own', profile, 'end-session', () => ({ id: 'x' })),
  intent('createOwnToken', 'token.create', profile, 'create-token', () => ({
    ...{ name: 'asked for', days: '30', scope: 'read' },
  })),
  intent('revokeOwnToken', 'token.revoke.own', profile, 'revoke-token', () => ({ id: 'x' })),
  intent('revokeToken', 'token.revoke.any', at('/settings/tokens'), 'revoke', ({ token }) => ({
    id: token,
  })),
  intent('setPassword', 'credential.change', security, 'password', () => ({ password: 'short' })),
  intent('renamePasskey', 'credential.change', security, 'rename', () => ({ id: 'x', name: 'y' })),
  intent('removePasskey', 'credential.change', security, 'remove', () => ({ id: 'x' })),
  intent('removePassword', 'credential.change', security, 'remove-password'),
  intent('disconnectOidc', 'credential.change', security, 'disconnect'),
  intent('askNewEmail', 'credential.change', security, 'email', () => ({ email: 'x@example.org' })),
  intent('confirmNewEmail', 'credential.change', security, 'email-code', () => ({ code: '1' })),
  intent('setPasswordAlone', 'settings.change', at('/settings/people'), 'password-alone', () => ({
    rule: 'not-administrators',
  })),
  intent('signOutEverywhere', 'session.revoke.own', security, 'everywhere'),
  form('askNewPasskey', 'credential.change', at('/settings/security/passkey'), () => ({
    step: 'ask',
  })),
  form('addPasskey', 'credential.change', at('/settings/security/passkey'), () => ({
    ...{ step: 'answer', name: 'x', answer: '{}', response: '{}' },
  })),
  intent('invite', 'person.invite', at('/settings/invitations'), 'invite', (_t, turn) => ({
    ...{ email: `invited${turn}@example.org`, name: 'Ina', role: 'viewer' },
  })),
  intent('revokeInvitation', 'person.invite', at('/settings/invitations'), 'revoke', () => ({
    id: 'x',
  })),
  intent('printBreakGlass', 'break-glass.print', at('/settings/break-glass'), 'print'),
  json('sendEvent', 'incident.command', events, () => ({ type: 'incident.resolved' })),
  json('sendEvent', 'incident.command', room, (_t, turn) => ({
    key: `asked-for-${turn}`,
    event: { type: 'incident.resolved' },
  })),
  ...whenResolved,
];

/**
 * Guarded like changes, and none that a right decides: who is signed in reads what is their own, or
 * shows again who they are, which a wrong answer refuses as well.
 */
export const notByRight: (keyof UseCases)[] = [
  ...([
    'listCalls',
    'listFeeds',
    'listOwnPages',
    'listOwnSlack',
    'peekSlackLink',
    'readProfile',
    'readReach',
  ] as const),
  ...([
    'readSignInMethods',
    'confirmWithPassword',
    'askPasskeyAgain',
    'confirmWithPasskey',
  ] as const),
  // Read, and written down that it was.
  'exportAudit',
];

/** Changes that no route offers yet; one that gets a route must be tried at it. */
export const withoutRoute: (keyof UseCases)[] = [];
