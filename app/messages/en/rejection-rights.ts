/** Why somebody may not do something, and how they come to be able to; and what is wrong about people. */
export const rejectionRights = {
  'sign-in-needed': 'Sign in first.',
  'right-missing':
    '{role, select, commander {Only the commander of this incident or their deputy may do this. Take the role in the room, then do it.} _own {This belongs to somebody else.} other {This takes the role {role, select, viewer {Viewer} responder {Responder} editor {Runbook editor} reviewer {Reviewer} other {Administrator}}{team, select, _none {} other { for the team {team}}}. An administrator can give it to you under Settings, People.}}',
  'scope-missing':
    'This token does not have the scope “{scope}”. Make one that has it: under Settings, Profile, or with "npm run bulkhead -- token create NAME --scope {scope}".',
  'not-for-tokens': 'No token may do this. Sign in with a browser and do it there.',
  'confirm-needed':
    'This takes a fresh sign-in, since you came in more than 15 minutes ago. Sign out and in again, then do it.',
  'person-not-found': 'There is no such person. Look for them under Settings, People.',
  'person-active': '{name} is not deactivated.',
  'person-deactivated': '{name} is already deactivated.',
  'last-administrator':
    '{name} is the last administrator. Make somebody else one first, or nobody could give rights again.',
  'successor-needed':
    '{name} still holds {count, plural, one {# role} other {# roles}} in open incidents. Choose who takes over.',
  'team-not-found': 'There is no team “{team}”. Make it under Settings, Teams.',
  'team-taken': 'There is already a team “{team}”.',
  'team-missing': 'Write the word by which runbooks name the team.',
  'team-too-long': 'The word for the team is longer than {max, number} characters. Shorten it.',
  'team-pattern':
    '“{team}” is not a word for a team. Use small letters, digits and hyphens, like “compute-platform”.',
  'zone-pattern': '“{zone}” is not a time zone. Choose one such as Europe/Rome.',
  'language-pattern': 'There is no “{language}” here yet. Choose one of the list.',
  'address-missing': 'Write the address.',
  'address-too-long': 'The address is longer than {max, number} characters.',
  'address-pattern':
    '“{address}” is not {kind, select, email {an e-mail address} sms {a phone number with its country, such as +39 02 1234567} voice {a phone number with its country, such as +39 02 1234567} webhook {the address of a receiver, such as https://example.org/hook} push {the address of a topic, such as https://ntfy.sh/my-topic} other {a Slack member id, such as U012ABCDEF}}.',
  'address-known': '{address} is already among your contact points.',
  'contacts-full': 'There are already {max, number} contact points. Remove one first.',
  'contact-not-found': 'There is no such contact point of yours.',
  'session-not-found': 'This session has already ended.',
  'token-not-found': 'There is no such token.',
  'token-revoked': 'The token “{name}” is already revoked.',
  'scopes-missing': 'Choose at least one thing that the token may do.',
} as const;
