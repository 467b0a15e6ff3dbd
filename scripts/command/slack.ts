import { translator } from '../../app/messages/catalogue.ts';
import { slackManifest } from '../../app/slack/manifest.ts';
import { scopes } from '../../app/slack/permissions.ts';
import type { ExitCode, Io } from './io.ts';

type Settings = Record<string, string | undefined>;

/** The manifest for people to paste, and beside it (on the other stream) what each permission is for. */
export const printManifest = (settings: Settings, http: boolean, io: Io): ExitCode => {
  const t = translator();
  const manifest = slackManifest({
    command: settings.SLACK_COMMAND || '/incident',
    ...(http && {
      publicUrl: (settings.PUBLIC_URL || 'https://bulkhead.example.org').replace(/\/$/, ''),
    }),
    words: {
      name: 'Bulkhead',
      description: t('slack.manifest.description'),
      command: t('slack.manifest.command'),
      usage: t('slack.manifest.usage'),
      declare: t('slack.act.declare'),
      pin: t('slack.manifest.pin'),
    },
  });
  for (const scope of scopes) {
    const key = scope.replace('users:read.email', 'users_read_email') as 'commands';
    io.err(`${scope.padEnd(18)} ${t(`slackScope.${key}`)}`);
  }
  io.out(JSON.stringify(manifest, null, 2));
  return 0;
};
