import { type GrantedRole, grantedRoles, type Role } from './role.ts';
import type { TokenScope } from './token-scope.ts';

/**
 * Where a role must be held: `anywhere` (a role for any one team is enough), `team` (for the team
 * that owns the thing, or for everything), `organisation` (for everything). `own` asks for no role:
 * it is about what is the viewer's own.
 */
export type Reach = 'anywhere' | 'team' | 'organisation' | 'own';

export type Rule = {
  /** Any one of these is enough; nobody's when empty and `reach` is not `own`. */
  roles: readonly Role[];
  reach: Reach;
  /** What a token needs; null where no token may, whoever it belongs to. */
  scope: TokenScope | null;
  /** The session must have shown lately that the person is there. */
  fresh: boolean;
};

const rule = (
  roles: readonly Role[],
  reach: Reach,
  scope: TokenScope | null,
  more: { fresh?: boolean } = {},
): Rule => ({ roles, reach, scope, fresh: more.fresh ?? false });

const everyone: readonly GrantedRole[] = grantedRoles;
const working: readonly GrantedRole[] = ['responder', 'editor', 'reviewer', 'administrator'];
const acting: readonly Role[] = ['responder'];
const commanding: readonly Role[] = ['commander', 'deputy', 'administrator'];
const administrator: readonly GrantedRole[] = ['administrator'];
const own = (scope: TokenScope | null, more: { fresh?: boolean } = {}) =>
  rule([], 'own', scope, more);

/** Who may do what: the only place that says so. The page and the document are made of it. */
export const rights = {
  'incident.read': rule(everyone, 'anywhere', 'read'),
  'incident.declare': rule(['responder', 'administrator'], 'team', 'incidents:write'),
  'incident.act': rule([...acting, ...commanding], 'team', 'incidents:write'),
  'incident.command': rule(commanding, 'team', 'incidents:write'),
  'incident.assign': rule(commanding, 'team', 'incidents:write'),
  'incident.cancel': rule(commanding, 'team', 'incidents:write'),
  'incident.merge': rule(commanding, 'team', 'incidents:write'),
  'incident.reopen': rule([...acting, ...commanding], 'team', 'incidents:write'),

  'update.template': rule(['editor', 'administrator'], 'anywhere', 'admin'),

  'runbook.read': rule(everyone, 'anywhere', 'read'),
  'runbook.edit': rule(['editor', 'administrator'], 'team', 'admin'),
  'runbook.review': rule(['reviewer', 'administrator'], 'team', 'admin'),

  'freshness.policy': rule(['reviewer', 'administrator'], 'organisation', 'admin'),

  'drill.read': rule(everyone, 'anywhere', 'read'),
  'drill.plan': rule(['editor', 'reviewer', 'administrator'], 'team', 'incidents:write'),

  'gap.read': rule(everyone, 'anywhere', 'read'),
  'gap.report': rule(working, 'anywhere', 'gaps:write'),
  'gap.close': rule(['editor', 'reviewer', 'administrator'], 'team', 'gaps:write'),

  'retrospective.edit': rule(working, 'anywhere', 'incidents:write'),
  'retrospective.review': rule(working, 'anywhere', 'incidents:write'),
  'retrospective.publish': rule(working, 'anywhere', 'incidents:write'),
  'action.read': rule(everyone, 'anywhere', 'read'),
  'action.change': rule(working, 'anywhere', 'incidents:write'),
  'action.settle': rule(['reviewer', 'administrator'], 'anywhere', 'incidents:write'),

  'schedule.read': rule(everyone, 'anywhere', 'read'),
  'schedule.change': rule(['editor', 'administrator'], 'team', 'admin'),
  'schedule.override': rule(['editor', 'administrator'], 'team', 'incidents:write'),
  'schedule.cover': rule(['responder', 'editor', 'administrator'], 'anywhere', 'incidents:write'),
  'schedule.swap': own('incidents:write'),
  'feed.change': rule(everyone, 'anywhere', null),
  'policy.read': rule(everyone, 'anywhere', 'read'),
  'policy.change': rule(administrator, 'team', 'admin'),

  'person.read': rule(everyone, 'anywhere', 'read'),
  'person.invite': rule(administrator, 'organisation', 'admin', { fresh: true }),
  'person.address': rule(administrator, 'organisation', null, { fresh: true }),
  'person.deactivate': rule(administrator, 'organisation', 'admin', { fresh: true }),
  'rights.read': rule(everyone, 'anywhere', 'read'),
  'rights.change': rule(administrator, 'organisation', 'admin', { fresh: true }),
  'team.change': rule(administrator, 'organisation', 'admin'),

  'profile.read': own(null),
  'profile.change': own(null),
  'credential.change': own(null, { fresh: true }),
  'session.read.own': own(null),
  'session.revoke.own': own(null),
  'session.revoke.any': rule(administrator, 'organisation', 'admin'),
  'token.read.own': own(null),
  'token.create': rule(working, 'anywhere', null, { fresh: true }),
  'token.revoke.own': own(null),
  'token.read.any': rule(administrator, 'organisation', 'admin'),
  'token.revoke.any': rule(administrator, 'organisation', 'admin'),

  'audit.read': rule(administrator, 'organisation', 'admin'),
  'settings.read': rule(administrator, 'organisation', 'admin'),
  'settings.change': rule(administrator, 'organisation', 'admin', { fresh: true }),
  'delivery.retry': rule(administrator, 'organisation', 'admin'),
  'metrics.read': rule(everyone, 'anywhere', 'read'),
  'review.read': rule(everyone, 'anywhere', 'read'),
  'review.schedule': rule(['reviewer', 'administrator'], 'anywhere', 'admin'),
  'review.hold': rule(['reviewer', 'administrator'], 'anywhere', 'incidents:write'),
  'review.note': rule(working, 'anywhere', 'incidents:write'),
  'review.cancel': rule(administrator, 'organisation', 'admin'),
  // Whoever is named signs, and no token does: the table asks only that they are there.
  'review.sign': rule(everyone, 'anywhere', null, { fresh: true }),
  'secret.change': rule(administrator, 'organisation', null, { fresh: true }),
  'break-glass.print': rule(administrator, 'organisation', null, { fresh: true }),
} as const satisfies Record<string, Rule>;

/** Everything that the table knows, as a dotted name. */
export type Act = keyof typeof rights;

export const acts = Object.keys(rights) as Act[];

export const ruleOf = (act: Act): Rule => rights[act];
