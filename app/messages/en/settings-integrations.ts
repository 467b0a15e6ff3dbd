/** Settings, Integrations: what Bulkhead is joined with, and how it is done. */
export const settingsIntegrations = {
  lead: 'What Bulkhead is joined with. Everything works without it.',
  slack: 'Slack',
  status: {
    'not-configured': 'Not set up',
    connecting: 'Connecting',
    connected: 'Connected',
    trouble: 'Trouble',
  },
  none: 'Nothing is missing without it: declare and walk incidents here. Four steps bring them into Slack as well.',
  again: 'How it is set up',
  why: 'What each permission is for',
  setUp: {
    create: 'Make the app in Slack',
    createText:
      'Open <link>your apps at Slack</link>, choose “From a manifest”, pick the workspace, and paste this.',
    manifestLabel: 'App manifest',
    install: 'Install it to the workspace',
    installText:
      'Under “OAuth & Permissions”, install it and copy the bot token (xoxb-…). Under “Basic Information”, make an app-level token with connections:write (xapp-…).',
    tokens: 'Put both tokens where Bulkhead reads its settings',
    tokensText:
      'Slack is asked from here, so no address of yours must be reachable from outside (Socket Mode).',
    envLabel: 'Lines for .env',
    start: 'Start Bulkhead again',
    startText: 'Come back to this page and test the permissions.',
    http: 'Without Socket Mode: Slack sends signed requests to you',
    httpText:
      'Slack must reach your address. Paste this manifest instead, and copy the signing secret of “Basic Information”.',
  },
  team: 'Workspace {team}, {mode, select, socket {Socket Mode} other {signed requests}}, command {command}',
  trouble: 'Slack says: {code}. What waits is kept and goes out when it is well again.',
  test: 'Test every permission',
  allFine: 'All {count, number} permissions are there.',
  missing:
    '{count, plural, one {# permission is missing} other {# permissions are missing}}. Paste the manifest again under “App Manifest”, and install the app again.',
  granted: 'granted',
  lacking: 'missing',
  lackingWhy: 'Slack says: {code}',
  own: 'Your Slack account',
  ownText: 'What is done with it in Slack is done by you, with your rights.',
  ownOne: '{user}, linked <at></at> UTC',
  unlink: 'Unlink',
  unlinkOf: 'Unlink {user}',
  unlinked: 'Unlinked. Pages do not go there any more.',
  rooms: 'Channels that cannot be written to',
  room: 'INC-{number} {name}: {code}. Invite the bot there again; nothing is lost meanwhile.',
} as const;
