import { administrates } from '../rights/may.ts';
import type { Grant } from '../rights/role.ts';

/**
 * Who may come in with nothing but a password. Whoever may not needs a passkey, which asks for the
 * device and for its owner, or the sign-on provider, which may ask for more.
 */
export const passwordAlone = ['everybody', 'not-administrators', 'nobody'] as const;
export type PasswordAlone = (typeof passwordAlone)[number];

export const isPasswordAlone = (text: string): text is PasswordAlone =>
  (passwordAlone as readonly string[]).includes(text);

/** Whether a password is enough for somebody with these grants. */
export const passwordIsEnough = (rule: PasswordAlone, grants: readonly Grant[]): boolean =>
  rule === 'everybody' || (rule === 'not-administrators' && !administrates(grants));
