/** What each permission of the Slack app is for; the manifest and the settings say it. */
export const slackScope = {
  commands: 'The slash command.',
  'chat:write': 'Writes the card, the steps and pages.',
  'channels:manage': 'Makes a channel for an incident, sets its topic and invites people.',
  'groups:write': 'The same for private channels.',
  'channels:read': 'Finds a channel again that it made.',
  'groups:read': 'The same for private channels.',
  'channels:history':
    'Finds its own message again when the answer was lost, and reads a message that somebody pins.',
  'groups:history': 'The same for private channels.',
  'channels:join': 'Comes back into an open channel that it was taken out of.',
  'bookmarks:write': 'The link to the incident above its channel.',
  'pins:write': 'Pins the card.',
  'reactions:read': 'A reaction that pins a message to the timeline.',
  'users:read': 'Who somebody is.',
  users_read_email: 'Knows people by the address that Slack confirmed.',
  'im:write': 'Pages somebody directly.',
  'connections:write': 'The app-level token’s own: the connection of Socket Mode.',
} as const;
