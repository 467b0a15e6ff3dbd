import { translator } from '../messages/catalogue.ts';
import { scopeKeys } from '../messages/scope-keys.ts';
import type { SlackManifests } from '../usecases/slack/types.ts';
import { scopes } from './permissions.ts';

export type ManifestFacts = {
  command: string;
  /** Where Slack sends requests; absent: Socket Mode. */
  publicUrl?: string;
  words: {
    name: string;
    description: string;
    command: string;
    usage: string;
    declare: string;
    pin: string;
  };
};

/** The app as Slack makes it from a manifest; it asks for nothing that it does not use. */
export const slackManifest = ({ command, publicUrl, words }: ManifestFacts) => {
  const requests = publicUrl ? { request_url: `${publicUrl}/slack/events` } : {};
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: { name: words.name, description: words.description },
    features: {
      // Pages arrive in the messages tab; without it Slack refuses every direct message.
      app_home: {
        home_tab_enabled: true,
        ...{ messages_tab_enabled: true, messages_tab_read_only_enabled: true },
      },
      bot_user: { display_name: words.name, always_online: true },
      slash_commands: [
        {
          ...{ command, description: words.command, usage_hint: words.usage },
          // So that a mention arrives as a member's id and not as a name that anybody can take.
          ...{ should_escape: true, ...(publicUrl && { url: requests.request_url }) },
        },
      ],
      shortcuts: [
        {
          name: words.declare,
          type: 'message',
          callback_id: 'declare',
          description: words.declare,
        },
        { name: words.pin, type: 'message', callback_id: 'pin', description: words.pin },
        {
          name: words.declare,
          type: 'global',
          callback_id: 'declare-anew',
          description: words.declare,
        },
      ],
    },
    oauth_config: { scopes: { bot: scopes } },
    settings: {
      event_subscriptions: {
        ...requests,
        bot_events: ['app_home_opened', 'reaction_added', 'member_joined_channel'],
      },
      interactivity: {
        is_enabled: true,
        ...requests,
        ...(publicUrl && { message_menu_options_url: requests.request_url }),
      },
      ...{
        org_deploy_enabled: false,
        socket_mode_enabled: !publicUrl,
        token_rotation_enabled: false,
      },
    },
  };
};

/** The same as it is pasted into Slack, in the words of the catalogue. */
export const writtenManifest = (facts: Omit<ManifestFacts, 'words'>): string => {
  const t = translator();
  const words = {
    ...{ name: 'Bulkhead', description: t('slack.manifest.description') },
    ...{ command: t('slack.manifest.command'), usage: t('slack.manifest.usage') },
    ...{ declare: t('slack.act.declare'), pin: t('slack.manifest.pin') },
  };
  return JSON.stringify(slackManifest({ ...facts, words }), null, 2);
};

/** What each permission is for, a line each. */
export const explainedScopes = (): string[] => {
  const t = translator();
  return scopeKeys.map((key) => {
    const scope = key.replace('users_read_email', 'users:read.email');
    return `${scope.padEnd(18)} ${t(`slackScope.${key}`)}`;
  });
};

/** For both ways in which requests can come. */
export const manifestsOf = (command: string, publicUrl: string): SlackManifests => ({
  socket: writtenManifest({ command }),
  http: writtenManifest({ command, publicUrl }),
});
