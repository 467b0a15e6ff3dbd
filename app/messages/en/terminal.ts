/** What the server says on the terminal while it starts and stops. */
export const start = {
  wrong: {
    intro: 'A setting is wrong. Correct it in your shell or in .env (see .env.example):',
    PORT: 'PORT is "{value}", but takes a whole number from 0 to 65535, such as 3000.',
    HOST: 'HOST is "{value}", but takes a host name or an IP address, such as 127.0.0.1.',
    DATA_DIR: 'DATA_DIR is "{value}", but takes the path of a folder, such as ./data.',
    RUNBOOKS_DIR: 'RUNBOOKS_DIR is "{value}", but takes one or more folders, such as ./runbooks.',
    PUBLIC_URL:
      'PUBLIC_URL is "{value}", but takes an address without a path, such as https://bulkhead.example.org.',
  },
  'data-dir':
    'The data folder {dir} cannot be written ({reason}). Give this user the right to write there, or name another folder in DATA_DIR.',
  'runbooks-dir':
    'The runbooks folder {dir} does not exist or cannot be read. Create it, or name another in RUNBOOKS_DIR.',
  database:
    'The database in {dir} could not be opened ({reason}). If another version made it, name an empty folder in DATA_DIR; nothing was changed.',
  'port-taken':
    'Port {port} is already in use on {host}. Stop what uses it, or start with another one: PORT={other} npm start',
  'port-denied':
    'Port {port} on {host} may not be opened by this user. Take one above 1023: PORT=3000 npm start',
  'host-unknown':
    'This machine has no address {host}. Set HOST to 127.0.0.1 (only this machine) or 0.0.0.0 (every network).',
  'listen-failed': 'Listening on {host}:{port} failed ({reason}).',
  'not-built': 'The pages are not built yet. Start with: npm start',
  migrated: 'database ready in {dir}',
  loaded:
    '{count, plural, =0 {no runbooks} one {# runbook} other {# runbooks}} loaded{broken, plural, =0 {} one {, # file is broken} other {, # files are broken}}',
  'broken-file': '{file}:{line}:{column} {sentence}',
  ready: 'Bulkhead is ready at {url}',
  'sign-in': 'Sign in with this link (once, until {until}): {link}',
  'first-person': 'Administrator',
  stopping: 'Stopping: no new requests, finishing those that run.',
  stopped: 'Stopped.',
} as const;
