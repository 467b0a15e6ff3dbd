import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { PasskeyRow } from '../../db/store/credential.ts';
import type { CeremonyOptions, Passkeys } from '../usecases/identity.types.ts';

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(text, 'base64url'));

const TRANSPORT = /^[a-z-]{2,20}$/;
const named = ({ id, transports }: PasskeyRow) => ({ id, transports });

/** The library throws on anything that is not as it must be; to us it is just no proof. */
const orNull = async <T>(work: () => Promise<T | null>): Promise<T | null> => {
  try {
    return await work();
  } catch {
    return null;
  }
};

/** WebAuthn under our public address. The browser's own word for "it is I" is always asked for. */
export const webauthnPasskeys = (publicUrl: () => string): Passkeys => {
  const rpId = () => (URL.canParse(publicUrl()) ? new URL(publicUrl()).hostname : '');
  return {
    // A number is no name that a passkey could be bound to.
    possible: () => /[a-z]/i.test(rpId()) && !rpId().startsWith('['),
    registration: async (person, known) => {
      const options = await generateRegistrationOptions({
        rpName: 'Bulkhead',
        rpID: rpId(),
        userID: new Uint8Array(new TextEncoder().encode(person.id)),
        userName: person.email ?? person.name,
        userDisplayName: person.name,
        attestationType: 'none',
        excludeCredentials: known.map(named),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      return { options: options as unknown as CeremonyOptions, challenge: options.challenge };
    },
    verifyRegistration: (response, expectedChallenge) =>
      orNull(async () => {
        const { verified, registrationInfo } = await verifyRegistrationResponse({
          response: response as RegistrationResponseJSON,
          expectedChallenge,
          expectedOrigin: publicUrl(),
          expectedRPID: rpId(),
          requireUserVerification: true,
        });
        if (!verified) return null;
        const { credential, credentialBackedUp } = registrationInfo;
        return {
          id: credential.id,
          publicKey: base64url(credential.publicKey),
          counter: credential.counter,
          transports: (credential.transports ?? [])
            .filter((one) => TRANSPORT.test(one))
            .slice(0, 8),
          backedUp: credentialBackedUp,
        };
      }),
    authentication: async (allowed = []) => {
      const options = await generateAuthenticationOptions({
        rpID: rpId(),
        userVerification: 'required',
        allowCredentials: allowed.map(named),
      });
      return { options: options as unknown as CeremonyOptions, challenge: options.challenge };
    },
    verifyAuthentication: (response, expectedChallenge, passkey) =>
      orNull(async () => {
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          response: response as AuthenticationResponseJSON,
          expectedChallenge,
          expectedOrigin: publicUrl(),
          expectedRPID: rpId(),
          requireUserVerification: true,
          // The counter is judged by the use-case, which tells a copy from a wrong answer.
          credential: { id: passkey.id, publicKey: bytesOf(passkey.publicKey), counter: 0 },
        });
        return verified ? { counter: authenticationInfo.newCounter } : null;
      }),
  };
};
