import type { Act } from '../domain/rights/table.ts';
import type { UseCases } from './types.ts';

/**
 * How a use-case is guarded. `ask`: the table is asked before it. `by`: the same, and it is told
 * who does it. `own`: it is about the viewer's own things, and told whose. `within`: it asks the
 * table itself, where it has loaded what decides; `judged`: the same, told who does it and handed how
 * to ask. `anyone`: also who is not signed in. `inside`:
 * no front door has it.
 */
export type Guarding =
  | { how: 'ask' | 'by' | 'own'; act: Act }
  | { how: 'within' | 'judged'; acts: readonly Act[] }
  | { how: 'anyone' }
  | { how: 'inside' };

const ask = <A extends Act>(act: A) => ({ how: 'ask', act }) as const;
const by = <A extends Act>(act: A) => ({ how: 'by', act }) as const;
const own = <A extends Act>(act: A) => ({ how: 'own', act }) as const;
const within = (...acts: Act[]) => ({ how: 'within', acts }) as const;
const judged = (...acts: Act[]) => ({ how: 'judged', acts }) as const;
const anyone = { how: 'anyone' } as const;
const inside = { how: 'inside' } as const;

/** Every use-case and the right that it takes. One that is missing here does not compile. */
export const guardTable = {
  declareIncident: within('incident.declare'),
  attachFile: within('incident.act'),
  listAttachments: ask('incident.read'),
  readAttachment: ask('incident.read'),
  sendEvent: within(
    'incident.act',
    'incident.command',
    'incident.assign',
    'incident.cancel',
    'incident.merge',
    'incident.reopen',
  ),
  readRoom: ask('incident.read'),
  readTimeline: ask('incident.read'),
  readSoFar: ask('incident.read'),
  verifyIncident: ask('incident.read'),
  exportIncident: ask('incident.read'),
  suggestForIncident: ask('incident.read'),
  listIncidents: ask('incident.read'),
  listLapses: ask('incident.read'),
  changesAfter: ask('incident.read'),
  cursor: ask('incident.read'),
  readUpdateDesk: ask('incident.read'),
  saveUpdateDraft: judged('incident.act'),
  createStakeholderLink: judged('incident.command'),
  revokeStakeholderLink: judged('incident.command'),
  // Whoever knows the link reads what was published for it.
  readStakeholderPage: anyone,
  readUpdateSettings: ask('incident.read'),
  setUpdateTemplate: by('update.template'),
  setUpdateCadence: by('update.template'),
  readDrillReport: ask('incident.read'),

  listRunbooks: ask('runbook.read'),
  readRunbook: ask('runbook.read'),
  browseRunbooks: ask('runbook.read'),
  searchRunbooks: ask('runbook.read'),
  suggestRunbooks: ask('runbook.read'),
  whereUsed: ask('runbook.read'),
  listRevisions: ask('runbook.read'),
  readRevision: ask('runbook.read'),
  diffRevisions: ask('runbook.read'),
  readEvidence: ask('runbook.read'),
  listFreshness: ask('runbook.read'),
  recordReviewed: judged('runbook.review'),
  readFreshnessPolicy: ask('runbook.read'),
  setFreshnessPolicy: by('freshness.policy'),
  listDrills: ask('drill.read'),
  readDrill: ask('drill.read'),
  listEvidenceFindings: ask('drill.read'),
  planDrill: judged('drill.plan'),
  changeDrill: judged('drill.plan'),
  startDrill: judged('incident.declare'),
  listGaps: ask('gap.read'),
  listPinnedNotes: ask('gap.read'),
  readGap: ask('gap.read'),
  listGapCandidates: ask('gap.read'),
  changeGap: judged('gap.close'),
  reportGap: within('gap.report'),

  pageSomebody: within('incident.act'),
  answerPage: within('incident.act'),
  listPages: ask('incident.read'),
  listPagesOf: ask('incident.read'),
  listOwnPages: by('incident.read'),
  listCalls: by('incident.read'),
  listPageTargets: ask('policy.read'),
  listPolicyTargets: ask('policy.read'),
  listPolicies: ask('policy.read'),
  readPolicyHistory: ask('policy.read'),
  readPolicy: ask('policy.read'),
  savePolicy: within('policy.change'),
  removePolicy: within('policy.change'),
  previewPolicy: ask('policy.read'),
  readReadiness: ask('policy.read'),
  readRolesNow: ask('runbook.read'),
  readRetrospective: ask('incident.read'),
  listRetrospectives: ask('incident.read'),
  sendRetrospective: judged('retrospective.edit', 'retrospective.review', 'retrospective.publish'),
  listActions: ask('action.read'),
  readAction: ask('action.read'),
  listActionOwners: ask('action.read'),
  addAction: by('action.change'),
  changeAction: judged('action.change', 'action.settle'),
  readMetrics: ask('metrics.read'),
  exportMetrics: ask('metrics.read'),
  readPack: ask('review.read'),
  exportReview: ask('review.read'),
  addPackNote: by('review.note'),
  readCoverage: ask('review.read'),
  readInvitation: ask('review.read'),
  listReviews: ask('review.read'),
  listReviewSeries: ask('review.read'),
  readReviewSeries: ask('review.read'),
  readReview: ask('review.read'),
  readReviewLog: ask('review.read'),
  readFrozenPack: ask('review.read'),
  verifyReview: ask('review.read'),
  previewReviewSeries: ask('review.read'),
  createReviewSeries: by('review.schedule'),
  changeReviewSeries: by('review.schedule'),
  endReviewSeries: by('review.schedule'),
  sendReview: judged('review.hold', 'review.note', 'review.sign', 'review.cancel'),

  listPeople: ask('person.read'),
  readPerson: ask('person.read'),
  setEmail: by('person.address'),
  setGrants: by('rights.change'),
  setTeams: by('team.change'),
  deactivatePerson: by('person.deactivate'),
  reactivatePerson: by('person.deactivate'),
  endSessionsOf: by('session.revoke.any'),
  listTeams: ask('person.read'),
  createTeam: by('team.change'),
  renameTeam: by('team.change'),
  removeTeam: by('team.change'),

  readProfile: own('profile.read'),
  changeProfile: own('profile.change'),
  addContactPoint: own('profile.change'),
  removeContactPoint: own('profile.change'),
  readReach: own('profile.read'),
  sendContactCode: own('profile.change'),
  verifyContact: own('profile.change'),
  testContact: own('profile.change'),
  orderContacts: own('profile.change'),
  rotateContactSigning: own('profile.change'),
  setNotificationRules: own('profile.change'),
  endOwnSession: own('session.revoke.own'),
  createOwnToken: by('token.create'),
  revokeOwnToken: own('token.revoke.own'),
  listTokens: ask('token.read.any'),
  revokeToken: by('token.revoke.any'),
  readAudit: ask('audit.read'),
  exportAudit: by('audit.read'),

  readDeliveryState: ask('settings.read'),
  retryDeadLetter: by('delivery.retry'),
  setGateway: by('secret.change'),
  removeGateway: by('secret.change'),
  addChannel: by('settings.change'),
  removeChannel: by('settings.change'),
  testChannel: by('delivery.retry'),

  // Who holds a link that was sent to a person acts for that person, and only on its pages.
  peekAcknowledge: anyone,
  acknowledgeByLink: anyone,
  listSchedules: ask('schedule.read'),
  readSchedule: ask('schedule.read'),
  whoIsOnCall: ask('schedule.read'),
  readPersonShifts: ask('schedule.read'),
  readScheduleHistory: ask('schedule.read'),
  createSchedule: judged('schedule.change'),
  changeSchedule: judged('schedule.change'),
  removeSchedule: judged('schedule.change'),
  addOverride: judged('schedule.cover', 'schedule.override'),
  removeOverride: judged('schedule.cover', 'schedule.override'),
  offerSwap: own('schedule.swap'),
  answerSwap: own('schedule.swap'),
  createFeed: by('feed.change'),
  listFeeds: by('feed.change'),
  revokeFeed: by('feed.change'),
  readFeed: anyone,

  peekSlackLink: own('profile.read'),
  linkSlack: own('profile.change'),
  listOwnSlack: own('profile.read'),
  unlinkSlack: own('profile.change'),
  readSlackState: ask('settings.read'),
  testSlack: by('delivery.retry'),

  signInWays: anyone,
  signInWithPassword: anyone,
  askPasskey: anyone,
  signInWithPasskey: anyone,
  // Who comes to connect or to confirm is asked for inside; who comes to sign in is not known yet.
  beginOidc: anyone,
  finishOidc: anyone,
  readSignInMethods: own('session.read.own'),
  setPassword: own('credential.change'),
  askNewPasskey: own('credential.change'),
  addPasskey: own('credential.change'),
  renamePasskey: own('credential.change'),
  removePasskey: own('credential.change'),
  removePassword: own('credential.change'),
  disconnectOidc: own('credential.change'),
  askNewEmail: own('credential.change'),
  confirmNewEmail: own('credential.change'),
  readPasswordAlone: ask('settings.read'),
  setPasswordAlone: by('settings.change'),
  signOutEverywhere: own('session.revoke.own'),
  // Becoming fresh cannot take being fresh.
  confirmWithPassword: own('session.read.own'),
  askPasskeyAgain: own('session.read.own'),
  confirmWithPasskey: own('session.read.own'),
  invite: by('person.invite'),
  listInvitations: ask('settings.read'),
  revokeInvitation: by('person.invite'),
  peekInvitation: anyone,
  askInvitedPasskey: anyone,
  acceptInvitation: anyone,
  printBreakGlass: by('break-glass.print'),
  readBreakGlass: ask('settings.read'),
  signInByBreakGlass: anyone,
  breakGlassNotice: anyone,

  peekSignInLink: anyone,
  signIn: anyone,
  signOut: anyone,

  // The stream judges its watchers itself; the others belong to the clock, the doors and scripts.
  onChange: inside,
  onGapChange: inside,
  viewerOfSession: inside,
  viewerOfToken: inside,
  createSignInLink: inside,
  createToken: inside,
  noteRefusal: inside,
  keepRevisions: inside,
  fireTimers: inside,
  lanesDue: inside,
  beginDelivery: inside,
  endDelivery: inside,
  readOutboxDepth: inside,
  readRegister: inside,
  replayAll: inside,
  viewerOfSlackUser: inside,
  linkSlackByEmail: inside,
  askSlackLink: inside,
  slackUsersOf: inside,
  slackRoomsBehind: inside,
  slackRoom: inside,
  slackRoomOf: inside,
  slackPosts: inside,
  keepSlackRoom: inside,
  keepSlackPost: inside,
} as const satisfies { [K in keyof UseCases]: Guarding };

type Table = typeof guardTable;
type Named<H extends Guarding['how']> = {
  [K in keyof Table]: Table[K] extends { how: H } ? K : never;
}[keyof Table];

/** Use-cases that the guard tells who does it: as a front door sees them, without the first argument. */
export type Bound = Named<'by' | 'own'>;
export type Within = Named<'within'>;
type Judged = Named<'judged'>;
type Plain = Named<'ask' | 'anyone'>;

type WithoutFirst<F> = F extends (first: never, ...rest: infer R) => infer T
  ? (...rest: R) => T
  : never;

/** The use-cases as front doors have them: each asks the table before it does anything. */
export type GuardedUseCases = Pick<UseCases, Plain | Within> & {
  [K in Bound]: WithoutFirst<UseCases[K]>;
} & { [K in Judged]: WithoutFirst<WithoutFirst<UseCases[K]>> };
