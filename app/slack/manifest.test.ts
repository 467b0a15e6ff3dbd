import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
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

test('a script prints the same for a shell, and what each permission is for beside it', async () => {
  const env = { ...process.env, PUBLIC_URL: 'https://ops.example.org' };
  const { stdout, stderr } = await promisify(execFile)('scripts/slack-manifest', ['--http'], {
    env,
  });
  expect(JSON.parse(stdout)).toEqual({
    ...printed(true).manifest,
    features: expect.objectContaining({ app_home: expect.anything() }),
  });
  expect(stderr).toContain('chat:write         Writes the card, the steps and pages.');
});
