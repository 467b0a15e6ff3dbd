import type {
  Button,
  Checkboxes,
  ContextBlock,
  KnownBlock,
  PlainTextElement,
  PlainTextOption,
} from '@slack/types';
import { limits } from './limits.ts';
import { clipped, plain, shortened } from './mrkdwn.ts';

export const text = (words: string, most: number): PlainTextElement => ({
  ...{ type: 'plain_text', text: plain(words, most) },
});

/** `words` are mrkdwn: whatever a person wrote in them is escaped already. */
export const section = (words: string, more: { block_id?: string } = {}): KnownBlock => ({
  ...{ type: 'section', text: { type: 'mrkdwn', text: shortened(words, limits.section) } },
  ...more,
});

export const context = (...words: string[]): ContextBlock => ({
  type: 'context',
  elements: words
    .filter((one) => one !== '')
    .slice(0, 10)
    .map((one) => ({ type: 'mrkdwn', text: shortened(one, limits.field) })),
});

export const header = (words: string): KnownBlock => ({
  ...{ type: 'header', text: text(words, limits.header) },
});

export const button = (
  action: string,
  words: string,
  more: { value?: string; style?: 'primary' | 'danger'; url?: string } = {},
): Button => ({
  ...{ type: 'button', action_id: action, text: text(words, limits.button) },
  ...more,
});

export const actions = (...elements: Button[]): KnownBlock => ({ type: 'actions', elements });

export const option = (words: string, value: string): PlainTextOption => ({
  ...{ text: text(words, limits.option), value },
});

/** What does not fit on the first line stands on the second. */
const longOption = (words: string, value: string): PlainTextOption => {
  const whole = plain(words, limits.option * 10);
  if (whole.length <= limits.option) return option(whole, value);
  const at = whole.lastIndexOf(' ', limits.option);
  const cut = at > limits.option / 2 ? at : limits.option;
  const first = clipped(whole.slice(0, cut), limits.option);
  return { ...option(first, value), description: text(whole.slice(cut), limits.option) };
};

/** What a box and its second line hold at most. */
export const LONGEST_CHECK = limits.option * 1.5;

/** At most ten boxes; the words are plain, so that nothing in them is read as a mark. */
export const boxes = (
  action: string,
  all: readonly { id: string; words: string; ticked: boolean }[],
): Checkboxes => {
  const made = all.slice(0, limits.checkboxes).map(({ id, words, ticked }) => ({
    ...{ ticked, option: longOption(words, id) },
  }));
  const first = made.filter(({ ticked }) => ticked).map((one) => one.option);
  return {
    ...{ type: 'checkboxes', action_id: action, options: made.map((one) => one.option) },
    ...(first.length > 0 && { initial_options: first }),
  };
};

/** What Slack takes of a list of blocks; the last ones give way to a sign that there are more. */
export const fitting = (blocks: readonly KnownBlock[], keep: readonly KnownBlock[] = []) =>
  blocks.length + keep.length <= limits.blocks
    ? [...blocks, ...keep]
    : [...blocks.slice(0, limits.blocks - keep.length - 1), section('…'), ...keep];
