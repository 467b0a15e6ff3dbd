import { type Grant, type GrantedRole, isGrantedRole } from '../rights/role.ts';

/** What a provider calls a group, and the role that it means here. */
export type RoleMap = readonly { claim: string; role: GrantedRole }[];

/** Reads `group=role, other=role`; null when a part is not of that form or names no role. */
export const readRoleMap = (text: string): RoleMap | null => {
  const parts = text.split(',').map((part) => part.trim());
  const map = parts
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.lastIndexOf('=');
      return { claim: part.slice(0, at).trim(), role: part.slice(at + 1).trim() };
    });
  const right = map.every(({ claim, role }) => claim !== '' && isGrantedRole(role));
  return right ? (map as RoleMap) : null;
};

/** The words of a claim: a list of texts, or one text. Anything else says nothing. */
export const claimWords = (claim: unknown): string[] => {
  if (typeof claim === 'string') return [claim];
  return Array.isArray(claim) ? claim.filter((one) => typeof one === 'string') : [];
};

/** The roles that a claim stands for, each once, held for everything. */
export const grantsOfClaim = (claim: unknown, map: RoleMap): Grant[] => {
  const words = new Set(claimWords(claim));
  const roles = new Set(map.filter(({ claim }) => words.has(claim)).map(({ role }) => role));
  return [...roles].map((role) => ({ role, team: null }));
};
