import { expect, test } from 'vitest';
import { printManifest } from '../../scripts/command/slack.ts';
import { slackScope } from '../messages/en/slack-scope.ts';
import { scopes } from './permissions.ts';

const printed = (http: boolean) => {
  const [out, err]: [string[], string[]] = [[], []];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const settings = { PUBLIC_URL: 'https://ops.example.org', SLACK_COMMAND: '/inc' };
  expect(printManifest(settings, http, io)).toBe(0);
  return { manifest: JSON.parse(out.join('\n')), err };
};

test('the manifest asks for each permission, says what it is for, and needs no address of ours', () => {
  const { manifest, err } = printed(false);
  expect(manifest.oauth_config.scopes.bot).toEqual(scopes);
  expect(err).toHaveLength(Object.keys(slackScope).length);
  expect(manifest.settings).toMatchObject({ socket_mode_enabled: true });
  expect(manifest.features.slash_commands[0]).toMatchObject({
    command: '/inc',
    should_escape: true,
  });
  // Where pages arrive.
  expect(manifest.features.app_home).toMatchObject({ messages_tab_enabled: true });
  expect(JSON.stringify(manifest)).not.toContain('https://');
});

test('with signed requests it names where Slack sends them', () => {
  const { manifest } = printed(true);
  const request_url = 'https://ops.example.org/slack/events';
  expect(manifest.settings).toMatchObject({
    ...{ socket_mode_enabled: false, event_subscriptions: { request_url } },
    interactivity: { request_url },
  });
});
