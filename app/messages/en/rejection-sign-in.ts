/** Why somebody was not let in, or may not change how they come in. */
export const rejectionSignIn = {
  'break-glass-reason-missing': 'Write why you break the glass. Every administrator reads it.',
  'break-glass-reason-too-long': 'The reason is longer than {max, number} characters. Shorten it.',
  'break-glass-wrong':
    'This code and this person do not go together, or the code was used. Cross it out and try the next one.',
  'confirm-wrong': 'This is not your password. Try again, or use another way.',
  'email-no-mail':
    'This server sends no mail, so the new address cannot be checked. An administrator can change it for you.',
  'email-same': 'This is the address already.',
  'email-taken':
    'Somebody here has this address already. Give another one, or let that person be reactivated.',
  'email-wrong': 'Write an e-mail address, such as marta@example.org.',
  'invitation-expired': 'This invitation has run out. Ask whoever invited you for a new one.',
  'invitation-over':
    'This invitation is not open any more. Reload the page to see what became of it.',
  'invitation-revoked': 'This invitation was withdrawn. Ask whoever invited you.',
  'invitation-unknown': 'There is no such invitation. Check that the whole link was copied.',
  'invitation-used': 'This invitation was already accepted. Sign in instead.',
  'invitation-without-role': 'Choose at least one role: without one there is nothing to see.',
  'last-way-in':
    'Nothing else would let you in. Add another way first: a passkey, a password or single sign-on.',
  'no-administrator-left-in':
    'No administrator has a passkey or single sign-on yet, so none could come in. Add one under “Signing in” first.',
  'oidc-absent': 'No single sign-on is set up here. Use another way to sign in.',
  'oidc-answer-wrong':
    'The answer of your sign-on provider could not be trusted. Start again; if it stays so, use another way and tell an administrator.',
  'oidc-connect-first':
    'There is an account for {email} here with its own way to sign in. Sign in that way, then connect single sign-on under “Signing in”.',
  'oidc-deactivated': 'Your account here is deactivated. Ask an administrator.',
  'oidc-email-unverified':
    'Your sign-on provider does not vouch for your e-mail address, so it cannot be told who you are here. Ask for an invitation.',
  'oidc-no-account':
    'There is no account for {email} here, and your groups give no role. Ask an administrator for an invitation.',
  'oidc-not-connected': 'Single sign-on is not connected.',
  'oidc-other-person':
    'Your sign-on provider answered for somebody else. Sign in there as yourself.',
  'oidc-refused':
    'Your sign-on provider did not let you in ({reason}). Start again, or use another way.',
  'oidc-taken': 'This account of your sign-on provider is connected with somebody else here.',
  'oidc-unreachable':
    'Your sign-on provider does not answer. Use another way: a password, a passkey or a sealed code.',
  'passkey-copied':
    'This passkey was used elsewhere since, so there may be a copy of it. It was not accepted: sign in another way and remove it.',
  'passkey-impossible':
    'Passkeys do not work here: they need an address with a name, over https or on localhost, and one that you have added.',
  'passkey-known': 'This passkey is already here.',
  'passkey-name-missing': 'Give the passkey a name, such as “Work laptop”.',
  'passkey-name-too-long': 'The name is longer than {max, number} characters. Shorten it.',
  'passkey-unknown': 'This passkey is not known here. Use another one, or another way.',
  'passkey-wrong': 'The passkey did not prove itself. Try again, or use another way.',
  'password-common':
    'This password is among the first that anybody tries. Take another, such as four words that have nothing to do with each other.',
  'password-none': 'There is no password to remove.',
  'password-not-enough':
    'A password alone is not enough for you here. Use a passkey or single sign-on; if you have neither yet, ask whoever can reach the server for a link.',
  'password-not-enough-to-join':
    'A password alone would not be enough to come back here. Join with a passkey.',
  'password-own': 'This is your own name or address. Take a password that nobody can look up.',
  'password-too-long': 'The password is longer than {most, number} characters. Shorten it.',
  'password-too-short':
    'The password needs at least {least, number} characters. A few words will do.',
  'question-over': 'This took too long or was already answered. Start again.',
  'session-ended': 'Your session has ended. Sign in again.',
  'sign-in-wait':
    'Too many tries. Wait {seconds, plural, one {# second} other {# seconds}}, or come in another way at once: a passkey, a link or single sign-on.',
  'sign-in-wrong': 'The address and the password do not go together.',
} as const;
