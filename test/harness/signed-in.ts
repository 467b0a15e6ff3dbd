import type { Grant, GrantedRole } from '../../app/domain/rights/role.ts';
import type { SignedIn } from '../../app/usecases/types.ts';

/** A person who is signed in and was seen just now, with roles for everything unless grants say else. */
export const signedInAs = (
  person: { id: string; name: string },
  ...held: (GrantedRole | Grant)[]
): SignedIn => ({
  type: 'person',
  id: person.id,
  name: person.name,
  grants: held.map((role) => (typeof role === 'string' ? { role, team: null } : role)),
  session: `session-of-${person.id}`,
  freshUntil: Number.MAX_SAFE_INTEGER,
});
