import type { SlackCheck } from '../usecases/slack/types.ts';
import type { SlackApi } from './api.ts';

/** Each permission that the manifest asks for, with what it is needed for, in words of the manifest. */
export const scopes = [
  ['commands', 'The slash command'],
  ['chat:write', 'The card, the steps and pages'],
  ['channels:manage', 'Makes a channel for an incident, sets its topic'],
  ['groups:write', 'The same for private channels'],
  ['channels:read', 'Finds a channel again that it made'],
  ['groups:read', 'The same for private channels'],
  ['channels:history', 'Finds its own message again whose answer was lost; reads what is pinned'],
  ['groups:history', 'The same for private channels'],
  ['channels:join', 'Comes back into a channel that it was taken out of'],
  ['bookmarks:write', 'The link to the incident above its channel'],
  ['pins:write', 'Pins the card'],
  ['reactions:read', 'A reaction that pins a message to the timeline'],
  ['users:read', 'Who somebody is'],
  ['users:read.email', 'Knows people by the address that Slack confirmed'],
  ['im:write', 'Pages somebody directly'],
] as const;

/** Compares what the token may with what is needed; Slack says it with every answer. */
export const testPermissions = async (api: SlackApi): Promise<SlackCheck[]> => {
  const me = await api('auth.test');
  if (!me.ok) return scopes.map(([scope]) => ({ scope, ok: false, code: me.code }));
  const given: unknown = me.body.response_metadata?.scopes;
  const granted = new Set(Array.isArray(given) ? given.map(String) : []);
  return scopes.map(([scope]) =>
    granted.has(scope) ? { scope, ok: true } : { scope, ok: false, code: 'missing_scope' },
  );
};
