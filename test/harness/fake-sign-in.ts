import { noIdentity } from '../../app/identity/no-identity.ts';
import type { Ports } from '../../app/usecases/ports.ts';
import { signInUseCases } from '../../app/usecases/sign-in/build.ts';
import type { SignInUseCases } from '../../app/usecases/sign-in/types.ts';

/** For looking at pages that nobody signs in through: nothing but a link is offered. */
export const fakeSignIn: SignInUseCases = {
  ...signInUseCases({ identity: noIdentity } as Ports),
  breakGlassNotice: async () => null,
};
