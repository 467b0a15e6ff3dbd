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
  none: 'Slack is not set up, and nothing is missing without it: declare and walk incidents here.',
  how: 'How to set it up',
  steps: {
    manifest: 'Print the app’s manifest on the server: npm run bulkhead -- slack manifest',
    create:
      'In Slack, create an app “from a manifest”, paste it, and install it to your workspace.',
    tokens:
      'Put SLACK_BOT_TOKEN (xoxb-…) into .env, and SLACK_APP_TOKEN (xapp-…, with connections:write). No address of yours must be reachable from outside.',
    http: 'Without Socket Mode: SLACK_SIGNING_SECRET instead of SLACK_APP_TOKEN, and your address with /slack/events in the app’s settings.',
    start: 'Start Bulkhead again, come back here, and test the permissions.',
  },
  team: 'Workspace {team}, {mode, select, socket {Socket Mode} other {signed requests}}, command {command}',
  trouble: 'Slack says: {code}. What waits is kept and goes out when it is well again.',
  test: 'Test every permission',
  allFine: 'All {count, number} permissions are there.',
  missing:
    '{count, plural, one {# permission is missing} other {# permissions are missing}}. Add them under “OAuth & Permissions”, and install the app again.',
  granted: 'granted',
  lacking: 'missing',
  rooms: 'Channels that cannot be written to',
  room: 'INC-{number} {name}: {code}. Invite the bot there again; nothing is lost meanwhile.',
} as const;
