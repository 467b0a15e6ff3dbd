import type { SlackCheck } from '../usecases/slack/types.ts';
import type { SlackApi } from './api.ts';

/** Each permission that Bulkhead asks for. */
export const scopes = [
  ...['commands', 'chat:write', 'channels:manage', 'groups:write', 'channels:read', 'groups:read'],
  ...['channels:history', 'groups:history', 'channels:join', 'bookmarks:write', 'pins:write'],
  ...['reactions:read', 'users:read', 'users:read.email', 'im:write'],
];

/** Compares what the token may with what is needed; Slack says it with every answer. */
export const testPermissions = async (api: SlackApi): Promise<SlackCheck[]> => {
  const me = await api('auth.test');
  if (!me.ok) return scopes.map((scope) => ({ scope, ok: false, code: me.code }));
  const given: unknown = me.body.response_metadata?.scopes;
  const granted = new Set(Array.isArray(given) ? given.map(String) : []);
  return scopes.map((scope) =>
    granted.has(scope) ? { scope, ok: true } : { scope, ok: false, code: 'missing_scope' },
  );
};

/** Whether the app-level token opens the connection of Socket Mode; the one that runs stays. */
export const testConnections = async (ask: SlackApi): Promise<SlackCheck> => {
  const asked = await ask('apps.connections.open');
  const scope = 'connections:write';
  return asked.ok ? { scope, ok: true } : { scope, ok: false, code: asked.code };
};
