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
    oncall: 'On call',
    runbook: 'Runbooks',
    action: 'Action items and reviews',
  },
  person: 'Person',
  anybody: 'Anybody',
  since: 'From (UTC)',
  until: 'To (UTC)',
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
        'signed in by {way, select, link {link} password {password} passkey {passkey} oidc {single sign-on} invitation {invitation} sealed {break-glass code} other {another way}}',
      failed:
        'could not sign in by {way, select, link {link} password {password} passkey {passkey} oidc {single sign-on} invitation {invitation} sealed {break-glass code} other {another way}}',
    },
    'sign-out': 'signed out',
    confirm: {
      succeeded:
        'confirmed who they are by {way, select, link {link} password {password} passkey {passkey} oidc {single sign-on} invitation {invitation} sealed {break-glass code} other {another way}}',
      failed:
        'could not confirm who they are by {way, select, link {link} password {password} passkey {passkey} oidc {single sign-on} invitation {invitation} sealed {break-glass code} other {another way}}',
    },
    refused: 'was refused: “{act}”',
    person: {
      added: 'added {name} as {after}',
      changed: 'changed the name from {before} to {name}',
      'e-mail': 'changed the address of {name} from {before} to {after}',
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
    policy: {
      created: 'made the escalation policy {name} ({policy})',
      changed: 'changed the escalation policy {name} ({policy})',
      removed: 'removed the escalation policy {name} ({policy})',
      handed: 'put {to} into the place of {from} in the escalation policy {name} ({policy})',
    },
    contact: {
      added: 'added the contact point {address} ({kind})',
      verified: 'verified the contact point {address}',
      removed: 'removed the contact point {address} ({kind})',
    },
    invitation: {
      created: 'invited {email} as {roles}',
      accepted:
        'accepted the invitation of {email} with a {way, select, password {password} passkey {passkey} other {way to sign in}}',
      revoked: 'withdrew the invitation of {email}',
    },
    'sign-in-link': {
      created: 'made a sign-in link for {name}',
    },
    credential: {
      added:
        'added {way, select, password {a password} passkey {the passkey “{name}”} oidc {single sign-on} other {a way to sign in}}',
      changed:
        'changed {way, select, password {the password} passkey {the name of the passkey “{was}” to “{name}”} other {a way to sign in}}',
      removed:
        'removed {way, select, password {the password} passkey {the passkey “{name}”} oidc {single sign-on} other {a way to sign in}}',
    },
    session: {
      revoked: 'ended {count, plural, one {# session} other {# sessions}} of {name}',
    },
    token: {
      created: 'made the token {name} ({scopes})',
      revoked: 'revoked the token {name}',
    },
    setting: {
      changed: 'changed the setting {name}',
    },
    'dead-letter': { retried: 'sent a dead letter again' },
    secret: {
      changed: 'changed the secret {name}',
      removed: 'removed the secret {name}',
      rotated: 'sealed {count, plural, one {# secret} other {# secrets}} anew under another key',
    },
    'break-glass': {
      printed: 'printed {count} break-glass codes; those before stopped working',
      used: 'used a break-glass code: “{reason}”',
    },
    audit: {
      exported: 'exported the audit log',
    },
    schedule: {
      created:
        'made the schedule {name} ({schedule}) with {layers, select, _none {no layers} other {the layers {layers}}}',
      changed:
        'changed the schedule {schedule}{name, select, _none {} other {; its name to {name}}}{zone, select, _none {} other {; its zone to {zone}}}{team, select, _none {} other {; its team to {team}}}{added, select, _none {} other {; added {added}}}{removed, select, _none {} other {; removed {removed}}}{changed, select, _none {} other {; changed {changed}}}{order, select, _none {} other {; the order of its layers}}',
      removed: 'removed the schedule {name} ({schedule})',
      handed: 'gave the places of {from} to {to}',
    },
    override: {
      added:
        '{kind, select, add {put {name} on call as well} remove {took {name} off call} other {put {name} on call instead of {instead, select, _none {everybody} other {{instead}}}}} from {from} to {to}{reason, select, _none {} other {: “{reason}”}}',
      removed:
        'ended the override “{kind, select, add {{name} as well} remove {not {name}} other {{name} instead}}”, {from} to {to}',
    },
    swap: {
      offered:
        'offered {to} the shift from {giveFrom} to {giveTo}{takeFrom, select, _none {} other { for the one from {takeFrom} to {takeTo}}}',
      answered:
        '{answer, select, accepted {accepted} declined {declined} other {withdrew}} the swap of {from} and {to}: {giveFrom} to {giveTo}{takeFrom, select, _none {} other { for {takeFrom} to {takeTo}}}',
    },
    runbook: {
      reviewed:
        'reviewed the runbook “{title}” at revision {revision}: {outcome, select, confirmed {right as it stands} minor {right but for small things} major {needs a larger change} retest {to be walked again} retire {to be retired} split {to be split} gap {a gap was found} other {{outcome}}}',
    },
    gap: {
      changed:
        '{what, select, triaged {triaged} noted {pinned or took back a note on} mended {says that a revision mends} closed {closed} declined {declined} reopened {reopened} other {changed}} the documentation gap {number}{said, select, _none {} other {: {said}}}',
    },
    drill: {
      planned: 'planned drill {number} of the runbook “{title}” for {day}',
      changed:
        '{what, select, changed {changed} cancelled {cancelled} started {started} other {changed}} the planned drill {number} of “{title}”{said, select, _none {} other {: {said}}}',
    },
    action: {
      added: 'added the action item {number}: {title}',
      changed:
        '{what, select, changed {changed} done {finished} verified {verified} reopened {reopened} accepted {accepted the risk of} dropped {dropped} other {changed}} the action item {number} “{title}”{said, select, _none {} other {: {said}}}',
    },
    'review-series': {
      created: 'began the series of reviews “{title}” ({rule})',
      changed: 'changed the series of reviews “{title}” ({rule})',
      ended: 'ended the series of reviews “{title}”',
    },
    feed: {
      created: 'made a calendar address for {name}',
      revoked: 'revoked a calendar address for {name}',
    },
  },
} as const;
