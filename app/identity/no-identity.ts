import type { Identity } from '../usecases/identity.types.ts';

const nobody = async () => {
  throw new Error('nobody signs in here');
};

/** For commands that nobody signs in through. */
export const noIdentity: Identity = {
  passwords: { hash: nobody, verify: nobody, isCommon: () => false },
  passkeys: {
    possible: () => false,
    registration: nobody,
    verifyRegistration: nobody,
    authentication: nobody,
    verifyAuthentication: nobody,
  },
  oidc: null,
};
