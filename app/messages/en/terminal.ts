import { terminalBench } from './terminal-bench.ts';
import { terminalCheck } from './terminal-check.ts';
import { demo } from './terminal-demo.ts';
import { terminalImport } from './terminal-import.ts';

/** What is said on the terminal: by the server as it starts and stops, and by the command line. */
export const terminal = {
  demo,
  bench: terminalBench,
  check: terminalCheck,
  import: terminalImport,
  slack: {
    connected: 'Slack is connected.',
    trouble:
      'Slack does not answer as it should ({code}). What waits is kept; Settings, Integrations says more.',
  },
  warned: {
    'dead-letter':
      '{pages, plural, one {A message was} other {# pages were}} given up ({code}): {key}. Settings, Delivery shows it.',
    'clock-stands':
      'The clock has not looked at its timers for {seconds, number} seconds: deadlines do not lapse.',
    'clock-goes': 'The clock goes again, after {seconds, number} seconds.',
    'break-glass-used':
      '{by} came in by a sealed code. Every page says so for a day; the audit log keeps it.',
  },
  start: {
    wrong: {
      intro: 'A setting is wrong. Correct it in your shell or in .env (see .env.example):',
      PORT: 'PORT is "{value}", but takes a whole number from 0 to 65535, such as 3000.',
      HOST: 'HOST is "{value}", but takes a host name or an IP address, such as 127.0.0.1.',
      DATA_DIR: 'DATA_DIR is "{value}", but takes the path of a folder, such as ./data.',
      RUNBOOKS_DIR: 'RUNBOOKS_DIR is "{value}", but takes one or more folders, such as ./runbooks.',
      PUBLIC_URL:
        'PUBLIC_URL is "{value}", but takes an address without a path, such as https://bulkhead.example.org.',
      TRUST_PROXY:
        'TRUST_PROXY is "{value}", but takes addresses or networks separated by commas, such as 127.0.0.1, 10.0.0.0/8.',
      MAX_CONNECTIONS: 'MAX_CONNECTIONS is "{value}", but takes a number from 1 to 100000.',
      REQUEST_SECONDS: 'REQUEST_SECONDS is "{value}", but takes a number of seconds from 1 to 600.',
      OUTGOING_ALLOW:
        'OUTGOING_ALLOW is "{value}", but takes addresses or networks separated by commas, such as 10.20.0.0/16.',
      SMTP_URL:
        'SMTP_URL is missing or wrong. It takes your mail server, such as smtps://user:password@smtp.example.org:465, and goes with MAIL_FROM.',
      SLACK_BOT_TOKEN:
        'SLACK_BOT_TOKEN is missing or wrong. It takes the bot user’s token, which begins with xoxb-.',
      SLACK_APP_TOKEN:
        'SLACK_APP_TOKEN is missing or wrong. It takes an app-level token, which begins with xapp-; without one, set SLACK_SIGNING_SECRET.',
      SLACK_SIGNING_SECRET:
        'SLACK_SIGNING_SECRET is wrong. It takes the signing secret of the app’s basic information.',
      SLACK_API_URL: 'SLACK_API_URL is "{value}", but takes an http or https address.',
      SLACK_COMMAND: 'SLACK_COMMAND is "{value}", but takes a command such as /incident.',
      SLACK_REACTION:
        'SLACK_REACTION is "{value}", but takes the name of an emoji, such as pushpin.',
      MAIL_FROM:
        'MAIL_FROM is missing or wrong. It takes the sender of e-mail, such as bulkhead@example.org, and goes with SMTP_URL.',
      OIDC_ISSUER:
        'OIDC_ISSUER is "{value}", but takes the https address of your provider, such as https://login.example.org. It goes with OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.',
      OIDC_CLIENT_ID:
        'OIDC_CLIENT_ID is missing. It takes what your provider calls this client, beside OIDC_ISSUER and OIDC_CLIENT_SECRET.',
      OIDC_CLIENT_SECRET:
        'OIDC_CLIENT_SECRET is missing. It takes the secret that your provider gave this client.',
      OIDC_ROLES_CLAIM:
        'OIDC_ROLES_CLAIM is "{value}", but takes the name of a claim, such as groups.',
      OIDC_ROLE_MAP:
        'OIDC_ROLE_MAP is "{value}", but takes groups and roles, such as sre=responder, ops-admins=administrator. Roles are viewer, responder, editor, reviewer and administrator.',
      BULKHEAD_KEY:
        'BULKHEAD_KEY is not a key: it takes 32 random bytes in base64, as "openssl rand -base64 32" prints them; several are separated by commas, the newest first.',
    },
    'data-dir':
      'The data folder {dir} cannot be written ({reason}). Give this user the right to write there, or name another folder in DATA_DIR.',
    'data-dir-file':
      'DATA_DIR names {dir}, which is a file. Name a folder; it is made when there is none.',
    'data-dir-held':
      'Another Bulkhead works with the data folder {dir}. Use that one or stop it, or start on a folder of its own: DATA_DIR=./data-2 npm start',
    'disk-full': 'The disk with the data folder {dir} is full. Make room, then start again.',
    'key-file':
      'The key file {file} cannot be used ({reason}). It holds keys of 32 bytes in base64, one a line, readable by this user alone. Restore it from your backup, or set BULKHEAD_KEY.',
    'key-wrong':
      '{count, plural, one {# secret is} other {# secrets are}} sealed with the key {key}, which is not in {where}. Put that key back; a new one cannot open what an old one sealed.',
    'runbooks-dir':
      'The runbooks folder {dir} does not exist or cannot be read. Create it, or name another in RUNBOOKS_DIR.',
    'port-taken':
      'Port {port} is already in use on {host}. Stop what uses it, or start on another one: PORT={other} npm start',
    'port-denied':
      'Port {port} on {host} may not be opened by this user. Take one above 1023: PORT=3000 npm start',
    'host-unknown':
      'This machine has no address {host}. Set HOST to 127.0.0.1 (only this machine) or 0.0.0.0 (every network).',
    'listen-failed': 'Listening on {host}, port {port}, failed ({reason}).',
    'not-built': 'The pages are not built yet. Start with: npm start',
    migrated: 'Database in {dir}',
    loaded:
      '{count, plural, =0 {No runbooks} one {# runbook} other {# runbooks}} loaded{broken, plural, =0 {} one {, # file does not compile} other {, # files do not compile}}',
    broken: '{file}:{line}:{column} {sentence}',
    ready: 'Ready at {url}',
    'sign-in': 'Sign in once, until {until} UTC, with {link}',
    'first-person': 'Administrator',
    stopping: 'Stopping: taking no new requests, finishing those that run.',
    stopped: 'Stopped.',
  },
  command: {
    help: `Usage: npm run bulkhead -- COMMAND

  token create NAME                  make a token for the API; shown once. It may read and write
       [--scope SCOPE …]             incidents for 90 days, unless scopes (read, incidents:write,
       [--expires DAYS|never]        gaps:write, admin) or days are given
  person add NAME [--administrator]  add a person and print a sign-in link
  person link NAME|ID                print a new sign-in link for a person
  replay --all                       fold the log of every incident and review again and compare; follow
                                     the audit log
  verify [INCIDENT]                  follow the hash chain of one incident's log (its number or id), or of all
                                     incidents and reviews
  verify FILE                        check the evidence of a review, saved as a file; needs no database
  oncall [SCHEDULE]                  who is on call now
  secrets rotate                     seal every secret again under a new key
  slack manifest [--http]            print the Slack app to make, and what each permission is for
  check [FILE|FOLDER ...]            check runbooks; see "check --help"
  import PATH [--report]             write a plain Markdown runbook as MDX; see "import --help"
  help                               this text

Settings are those of the server (see .env.example). It may go on running meanwhile.`,
    'no-schedule':
      '{schedule, select, _none {There are no schedules yet. Make one under On call.} other {There is no schedule "{schedule}".}}',
    nobody: 'nobody',
    unknown: 'There is no command "{command}".',
    'more-words': '"{command}" takes {usage}.',
    token: 'Token for {name}. It is shown this once; keep it where your client reads it:',
    link: 'Sign-in link for {name}, good once until {until} UTC:',
    'person-unknown':
      'There is no person "{who}". Add one with: npm run bulkhead -- person add NAME',
    'person-ambiguous': 'Several people are called "{who}". Name one by its id: {ids}',
    'person-taken':
      'There is already a person called "{who}". For a new link: npm run bulkhead -- person link {id}',
    'token-wrong':
      'A token takes a name, scopes out of {scopes}, and days such as --expires 30, or --expires never.',
    'audit-problem': 'The audit log, first broken entry {seq}: {sentence}',
    audited:
      '{entries, plural, =0 {No audit entries} one {# audit entry} other {# audit entries}} followed; {problems, plural, =0 {the chain holds} other {the chain is broken}}.',
    'name-wrong': 'A name takes 1 to 80 characters on one line.',
    replayed:
      '{incidents, plural, =0 {No incidents} one {# incident} other {# incidents}}{reviews, plural, =0 {} one {, # review} other {, # reviews}}, {entries, plural, =0 {no log entries} one {# log entry} other {# log entries}} folded again; {problems, plural, =0 {every one agrees} one {# problem} other {# problems}}.',
    'verify-no-file': '{file} cannot be read.',
    'verify-file-broken': '{file}: {sentence}',
    'verified-file':
      'Review {number}, {title}: {entries, plural, one {# entry} other {# entries}}, {packs, plural, one {# pack} other {# packs}} and {revisions, plural, one {# revision} other {# revisions}} hold.\nSigned by {names}\nhead    {head}\nminutes {minutes}\nCompare both with what was printed or sent out: whoever writes every entry anew writes another head.',
    'verify-unknown': 'There is no incident “{incident}”. Name one by its number or its id.',
    verified:
      '{incidents, plural, =0 {No incidents} one {# incident} other {# incidents}}{reviews, plural, =0 {} one {, # review} other {, # reviews}}, {entries, plural, =0 {no log entries} one {# log entry} other {# log entries}} followed; {broken, plural, =0 {every chain holds} one {one chain is broken} other {# chains are broken}}.',
    rotated:
      '{count, plural, =0 {No secrets} one {# secret} other {# secrets}} sealed again{renewed, select, yes {; the new key stands first in the key file. Back it up.} other { under the first key of BULKHEAD_KEY. The others are needed no more.}}',
    'secret-lost':
      'The secret {name} does not open with the key {key}. Nothing was changed; restore that key, or set the secret anew.',
    'replay-problem':
      '{of, select, review {Review} other {Incident}} #{number} ({incident}), first broken entry {seq}: {sentence}',
    'replay-state':
      '{of, select, review {Review} other {Incident}} #{number} ({incident}): {sentence}',
  },
} as const;
