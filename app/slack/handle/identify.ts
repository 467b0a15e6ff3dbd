import type { SignedIn, UseCases } from '../../usecases/types.ts';
import type { SlackApi } from '../api.ts';
import { actions, button, section } from '../views/blocks.ts';
import { type SlackMessage, t } from '../views/shown.ts';

type Parts = {
  api: SlackApi;
  usecases: Pick<UseCases, 'viewerOfSlackUser' | 'linkSlackByEmail' | 'askSlackLink'>;
  team: () => string | null;
};

/**
 * Who a Slack member is here: linked before, or by an address that Slack confirmed and that signs in
 * here. Guests, bots and members of other workspaces are nobody until they link themselves.
 */
export const identify =
  ({ api, usecases, team }: Parts) =>
  async (user: string): Promise<SignedIn | null> => {
    const known = await usecases.viewerOfSlackUser(user);
    if (known) return known;
    const asked = await api('users.info', { user });
    if (!asked.ok) return null;
    const { user: one } = asked.body;
    const email: unknown = one?.profile?.email;
    const foreign = one?.team_id !== team() || one?.is_stranger === true;
    const lesser = one?.is_bot || one?.is_restricted || one?.is_ultra_restricted || one?.deleted;
    if (foreign || lesser || one?.is_email_confirmed !== true || typeof email !== 'string')
      return null;
    return usecases.linkSlackByEmail(user, email);
  };

/** What somebody hears who is nobody here yet. */
export const askToLink = async (
  { usecases }: Pick<Parts, 'usecases'>,
  { user, name, publicUrl }: { user: string; name: string; publicUrl: string },
): Promise<SlackMessage> => {
  const token = await usecases.askSlackLink(user, name);
  const url = `${publicUrl}/slack-link/${token}`;
  return {
    text: t('slack.link.ask'),
    blocks: [
      section(t('slack.link.ask')),
      actions(button('link', t('slack.act.link'), { url, style: 'primary' })),
    ],
  };
};
