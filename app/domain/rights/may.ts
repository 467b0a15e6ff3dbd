import { accepted, type Outcome, rejected } from '../outcome.ts';
import type { Instant, Seconds } from '../time.ts';
import type { Grant, GrantedRole, Role } from './role.ts';
import { type Act, type Rule, ruleOf } from './table.ts';
import type { TokenScope } from './token-scope.ts';

/** How long after showing that they are there a person may do what must be fresh. */
export const FRESH_FOR: Seconds = 15 * 60;

/** Who asks, as far as rights go. A token without an owner has its scopes alone (`grants` null). */
export type RightsHolder =
  | { type: 'person'; grants: readonly Grant[]; freshUntil: Instant }
  | { type: 'token'; grants: readonly Grant[] | null; scopes: readonly TokenScope[] };

/** What the act is about, as far as it decides. What is absent decides against. */
export type Facts = {
  /** The team that owns the thing; null or absent: no team's. */
  team?: string | null;
  /** Whether the viewer commands the incident. */
  commander?: boolean;
  /** Whether the viewer is the commander's deputy. */
  deputy?: boolean;
  /** Whether the thing is the viewer's own. */
  own?: boolean;
};

/**
 * Whether this viewer may do this act, judged by the table alone. Refused with `sign-in-needed`,
 * `right-missing` (`act`, `role`: the least that would be enough, `team` or `_none`),
 * `scope-missing` (`act`, `scope`) or `not-for-tokens` (`act`).
 */
export const may = (viewer: RightsHolder | null, act: Act, facts: Facts = {}): Outcome<null> => {
  if (viewer === null) return rejected('sign-in-needed');
  const rule = ruleOf(act);
  if (viewer.type === 'token') {
    if (rule.scope === null) return rejected('not-for-tokens', { act });
    if (!viewer.scopes.includes(rule.scope))
      return rejected('scope-missing', { act, scope: rule.scope });
    // Nothing is the own of a token that is nobody's.
    if (rule.reach === 'own' && viewer.grants === null) return rejected('not-for-tokens', { act });
  }
  if (!holds(viewer, rule, facts)) {
    return rejected('right-missing', {
      act,
      role: rule.reach === 'own' ? '_own' : (rule.roles[0] ?? 'administrator'),
      team: (rule.reach === 'team' && facts.team) || '_none',
    });
  }
  return accepted(null);
};

/** As `may`, and whether the person was seen lately enough: else `confirm-needed` (`act`). */
export const mayNow = (
  viewer: RightsHolder | null,
  act: Act,
  facts: Facts,
  now: Instant,
): Outcome<null> => {
  const outcome = may(viewer, act, facts);
  if (!outcome.ok || viewer?.type !== 'person' || !ruleOf(act).fresh) return outcome;
  return now < viewer.freshUntil ? outcome : rejected('confirm-needed', { act });
};

const holds = (viewer: RightsHolder, rule: Rule, facts: Facts): boolean => {
  if (rule.reach === 'own') return facts.own === true;
  if (rule.roles.includes('commander') && facts.commander === true) return true;
  if (rule.roles.includes('deputy') && facts.deputy === true) return true;
  const { grants } = viewer;
  // A token that is nobody's was made by whoever holds the machine.
  if (grants === null) return rule.roles.some((role) => role !== 'commander' && role !== 'deputy');
  return grants.some((grant) => rule.roles.includes(grant.role) && reaches(grant, rule, facts));
};

const reaches = (grant: Grant, rule: Rule, facts: Facts): boolean => {
  if (grant.team === null || rule.reach === 'anywhere') return true;
  return rule.reach === 'team' && facts.team === grant.team;
};

/** Codes of the refusals that are about rights; a door answers them with 403 (`sign-in-needed`: 401). */
export const rightsCodes: ReadonlySet<string> = new Set([
  'sign-in-needed',
  'right-missing',
  'scope-missing',
  'not-for-tokens',
  'confirm-needed',
]);

/**
 * Whether the viewer may do this for anything at all: what pages go by to offer a control. The act
 * itself is judged by what it is about.
 */
export const mayAnywhere = (viewer: RightsHolder, act: Act): boolean => {
  if (may(viewer, act).ok) return true;
  const teams = viewer.grants?.map(({ team }) => team) ?? [];
  return teams.some((team) => may(viewer, act, { team }).ok);
};

/** Every act that a role may do somewhere, for pages that offer only what may be done. */
export const allowsRole = (act: Act, role: Role): boolean => ruleOf(act).roles.includes(role);

/** Whether somebody with these grants administrates everything. */
export const administrates = (grants: readonly Grant[]): boolean =>
  grants.some(
    ({ role, team }) => role === ('administrator' satisfies GrantedRole) && team === null,
  );
