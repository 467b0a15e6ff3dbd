/**
 * The roles that are given to people, from the least to the most. `commander` and `deputy` are not
 * among them: they are held in one incident, by taking the role there.
 */
export const grantedRoles = ['viewer', 'responder', 'editor', 'reviewer', 'administrator'] as const;

export type GrantedRole = (typeof grantedRoles)[number];
export type Role = GrantedRole | 'commander' | 'deputy';

/** A role held for one team (its id, as a runbook's `owner` names it), or for everything (null). */
export type Grant = { role: GrantedRole; team: string | null };

export const isGrantedRole = (text: string): text is GrantedRole =>
  (grantedRoles as readonly string[]).includes(text);
