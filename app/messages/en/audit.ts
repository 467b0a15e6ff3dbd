/** The audit log: what was done about people, rights, tokens, settings and secrets. */
export const audit = {
  title: 'Audit log',
  lead: 'Every sign-in, refusal and change of rights, tokens, settings and secrets. Each entry carries the hash of the one before.',
  holds: 'The chain holds, {count, plural, =0 {no entries} one {# entry} other {# entries}}',
  broken: 'The chain is broken',
  filter: 'Show',
  all: 'Everything',
  group: {
    'sign-in': 'Sign-ins',
    refused: 'Refusals',
    rights: 'Rights, people and teams',
    token: 'Tokens and sessions',
    setting: 'Settings and secrets',
  },
  apply: 'Show',
  at: 'When',
  who: 'Who',
  what: 'What',
  from: 'From',
  entry: 'Entry',
  older: 'Older',
  newest: 'Newest',
  none: 'Nothing of this kind was written down.',
  csv: 'Export CSV',
  json: 'Export JSON',
  actor: { clock: 'The clock', operator: 'Command line', nobody: 'Somebody unknown' },
  event: {
    'sign-in': {
      succeeded:
        'signed in by {way, select, link {link} password {password} passkey {passkey} oidc {single sign-on} invitation {invitation} other {break-glass code}}',
      failed: 'could not sign in',
    },
    'sign-out': 'signed out',
    confirm: {
      succeeded: 'confirmed who they are',
      failed: 'could not confirm who they are',
    },
    refused: 'was refused: {act}',
    person: {
      added: 'added {name} as {after}',
      changed: 'changed the name from {before} to {name}',
      deactivated:
        'deactivated {name}: {sessions, plural, one {# session} other {# sessions}} ended, {tokens, plural, one {# token} other {# tokens}} revoked, {roles, plural, one {# role} other {# roles}} handed over',
      reactivated: 'reactivated {name}',
    },
    rights: {
      changed: 'changed the roles of {name} from “{before}” to “{after}”',
    },
    team: {
      created: 'made the team {name} ({team})',
      renamed: 'renamed the team {team} from {before} to {name}',
      removed: 'removed the team {name} ({team})',
      joined: 'put {name} into the team {team}',
      left: 'took {name} out of the team {team}',
    },
    contact: {
      added: 'added a contact point ({kind})',
      verified: 'verified a contact point',
      removed: 'removed a contact point ({kind})',
    },
    invitation: {
      created: 'invited somebody',
      accepted: 'accepted an invitation',
      revoked: 'withdrew an invitation',
    },
    'sign-in-link': {
      created: 'made a sign-in link for {name}',
    },
    credential: {
      added: 'added a way to sign in',
      changed: 'changed a way to sign in',
      removed: 'removed a way to sign in',
    },
    session: {
      revoked: 'ended {count, plural, one {# session} other {# sessions}} of {name}',
    },
    token: {
      created: 'made the token {name} ({scopes})',
      revoked: 'revoked the token {name}',
    },
    setting: {
      changed: 'changed a setting',
    },
    secret: {
      changed: 'changed a secret',
      removed: 'removed a secret',
    },
    'break-glass': {
      printed: 'printed break-glass codes',
      used: 'used a break-glass code',
    },
    audit: {
      exported: 'exported the audit log',
    },
  },
} as const;
