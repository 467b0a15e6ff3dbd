import type { Store } from '../../db/store.ts';
import { fakeTokens, startFakeSlack } from '../../test/harness/fake-slack/start.ts';
import { type Player, players } from './stage.ts';
import type { People } from './stage-here.ts';

const YOU = 'U0YOU0001';
const memberOf = (who: Player) => `U0${who.toUpperCase()}01`;

/** Everybody who plays is known to the workspace, and so are you. */
export const linkEverybody = (store: Store, you: string, people: People, at: number) =>
  store.transact(async (tx) => {
    const link = (id: string, personId: string) =>
      tx.putSlackUser({ id, personId, way: 'link', linkedAt: at });
    await link(YOU, you);
    for (const who of players) await link(memberOf(who), people[who].id);
  });

/** A workspace of its own that speaks Slack's protocol, with a page to watch it and to press in it. */
export const watchedSlack = async (names: { you: string; players: Record<Player, string> }) => {
  const fake = await startFakeSlack();
  fake.person(YOU, names.you);
  for (const who of players) fake.person(memberOf(who), names.players[who]);
  const members = new Set([YOU, ...players.map(memberOf)]);
  fake.workspace.addChannel('general', { members });
  fake.showTo(YOU);
  const { botToken, appToken } = fakeTokens;
  return {
    url: fake.url,
    stop: fake.stop,
    /** What the server is told, so that it takes this for Slack. */
    env: { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: fake.apiUrl },
  };
};
