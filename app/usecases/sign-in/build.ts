import { acceptInvitation, askInvitedPasskey } from './accept-invitation.ts';
import {
  breakGlassNotice,
  printBreakGlass,
  readBreakGlass,
  signInByBreakGlass,
} from './break-glass.ts';
import { invite, listInvitations, peekInvitation, revokeInvitation } from './invitations.ts';
import { beginOidc, finishOidc } from './oidc.ts';
import {
  addPasskey,
  askNewPasskey,
  readSignInMethods,
  renamePasskey,
  setPassword,
  signOutEverywhere,
} from './own-credentials.ts';
import { askNewEmail, confirmNewEmail } from './own-email.ts';
import type { SignInPorts } from './parts.ts';
import { readPasswordAlone, setPasswordAlone } from './password-alone.ts';
import { disconnectOidc, removePasskey, removePassword } from './remove-way.ts';
import {
  askPasskey,
  askPasskeyAgain,
  confirmWithPasskey,
  signInWithPasskey,
} from './sign-in-with-passkey.ts';
import { confirmWithPassword, signInWithPassword } from './sign-in-with-password.ts';
import type { SignInUseCases } from './types.ts';
import { signInWays } from './ways.ts';

/** Every way of coming in, and what people do with their ways. */
export const signInUseCases = (ports: SignInPorts): SignInUseCases => ({
  signInWays: signInWays(ports),
  signInWithPassword: signInWithPassword(ports),
  askPasskey: askPasskey(ports),
  signInWithPasskey: signInWithPasskey(ports),
  beginOidc: beginOidc(ports),
  finishOidc: finishOidc(ports),
  readSignInMethods: readSignInMethods(ports),
  setPassword: setPassword(ports),
  askNewPasskey: askNewPasskey(ports),
  addPasskey: addPasskey(ports),
  renamePasskey: renamePasskey(ports),
  removePasskey: removePasskey(ports),
  removePassword: removePassword(ports),
  disconnectOidc: disconnectOidc(ports),
  askNewEmail: askNewEmail(ports),
  confirmNewEmail: confirmNewEmail(ports),
  readPasswordAlone: readPasswordAlone(ports),
  setPasswordAlone: setPasswordAlone(ports),
  signOutEverywhere: signOutEverywhere(ports),
  confirmWithPassword: confirmWithPassword(ports),
  askPasskeyAgain: askPasskeyAgain(ports),
  confirmWithPasskey: confirmWithPasskey(ports),
  invite: invite(ports),
  listInvitations: listInvitations(ports),
  revokeInvitation: revokeInvitation(ports),
  peekInvitation: peekInvitation(ports),
  askInvitedPasskey: askInvitedPasskey(ports),
  acceptInvitation: acceptInvitation(ports),
  printBreakGlass: printBreakGlass(ports),
  readBreakGlass: readBreakGlass(ports),
  signInByBreakGlass: signInByBreakGlass(ports),
  breakGlassNotice: breakGlassNotice(ports),
});
