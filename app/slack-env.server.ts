import { z } from 'zod';
import type { SlackSettings } from './slack/connect.ts';

const isUrl = (text: string): boolean => URL.canParse(text) && /^https?:\/\//.test(text);

/** What Slack takes; each is of a shape that tells a mix-up of two tokens at once. */
export const slackEnv = {
  SLACK_BOT_TOKEN: z
    .string()
    .trim()
    .regex(/^xoxb-[\w-]{8,}$/)
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .trim()
    .regex(/^xapp-[\w-]{8,}$/)
    .optional(),
  SLACK_SIGNING_SECRET: z.string().trim().min(16).optional(),
  SLACK_API_URL: z.string().trim().refine(isUrl).optional(),
  SLACK_COMMAND: z
    .string()
    .trim()
    .regex(/^\/[a-z0-9_-]{1,31}$/)
    .default('/incident'),
  SLACK_REACTION: z
    .string()
    .trim()
    .regex(/^[a-z0-9_+'-]{1,100}$/)
    .default('pushpin'),
};

const schema = z.object(slackEnv);
type Given = z.output<typeof schema>;

/** The bot's token, and either of the two ways in; what is missing is named. */
export const slackOf = (
  given: Given,
): SlackSettings | ('SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN')[] | null => {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken } = given;
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl } = given;
  if (!botToken && !appToken && !signingSecret) return null;
  if (!botToken) return ['SLACK_BOT_TOKEN'];
  if (!appToken && !signingSecret) return ['SLACK_APP_TOKEN'];
  return {
    ...{ botToken, command: given.SLACK_COMMAND, reaction: given.SLACK_REACTION },
    ...(appToken && { appToken }),
    ...(signingSecret && { signingSecret }),
    ...(apiUrl && { apiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/` }),
  };
};
