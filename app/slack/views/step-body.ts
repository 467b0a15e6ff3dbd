import type { KnownBlock } from '@slack/types';
import type { CommandPart, CurrentStep } from '../../domain/incident/room-view.types.ts';
import type { BodyPart } from '../../domain/runbook/plan.ts';
import { boxes, context, LONGEST_CHECK, section } from './blocks.ts';
import { htmlToMrkdwn } from './html-to-mrkdwn.ts';
import { limits } from './limits.ts';
import { code, linkTo, said, shortened } from './mrkdwn.ts';
import { type Shown, t, urlOf } from './shown.ts';

const LONGEST_PROSE = 1500;

const filled = (parts: readonly CommandPart[]): string =>
  parts.map((part) => ('text' in part ? part.text : (part.value ?? `<${part.input}>`))).join('');

const proseOf = ({ room }: Shown, step: CurrentStep, prose: number): string => {
  const walk = room.walkthroughs.find(({ id }) => id === step.walkthrough);
  const html = walk && room.htmlOf[walk.runbook.revision]?.[step.id]?.[prose];
  return html ? htmlToMrkdwn(html) : '';
};

const proseBlocks = (shown: Shown, sign: string, words: string): KnownBlock[] => {
  if (words === '') return [];
  const short = section(`${sign}${shortened(words, LONGEST_PROSE)}`);
  const link = linkTo(urlOf(shown), t('slack.step.whole'));
  return words.length > LONGEST_PROSE
    ? [short, context(t('slack.step.shortened', { link }))]
    : [short];
};

const commandBlocks = (command: CurrentStep['commands'][number]): KnownBlock[] => {
  const notes = [
    ...(command.danger ? [`:warning: ${t('slack.step.danger')}`] : []),
    ...(command.expect ? [t('slack.step.expect', { text: said(command.expect, 300) })] : []),
    ...(command.missing.length > 0
      ? [t('slack.step.missing', { names: said(command.missing.join(', '), 200) })]
      : []),
  ];
  const shown = section(code(filled(command.filled), limits.section));
  return notes.length > 0 ? [shown, context(...notes)] : [shown];
};

/** Checks ten by ten, as Slack takes them; `checks:N` says which ten. */
export const checkBlocks = (checks: CurrentStep['checks']): KnownBlock[] => {
  const tens = Math.ceil(checks.length / limits.checkboxes);
  return Array.from({ length: tens }, (_, ten): KnownBlock[] => {
    const first = ten * limits.checkboxes;
    const shown = checks.slice(first, first + limits.checkboxes).map(({ text, mark }, i) => ({
      id: `c${first + i}`,
      words: text,
      ticked: mark !== undefined,
    }));
    // A box says the beginning; nobody shall tick what they cannot read.
    const long = shown.filter(({ words }) => words.length > LONGEST_CHECK);
    const whole = long.map(({ words }) => `• ${said(words, 600)}`).join('\n');
    return [
      ...(whole === '' ? [] : [section(whole)]),
      {
        ...{ type: 'actions', block_id: `checks:${ten}` },
        elements: [boxes('checks', shown)],
      },
    ];
  }).flat();
};

const partBlocks = (shown: Shown, step: CurrentStep, part: BodyPart): KnownBlock[] => {
  switch (part.type) {
    case 'prose':
      return proseBlocks(shown, '', proseOf(shown, step, part.prose));
    case 'note':
    case 'danger':
    case 'hint': {
      const sign = { note: ':information_source: ', danger: ':warning: ', hint: ':bulb: ' };
      const title = part.title ? `*${said(part.title)}*\n` : '';
      return proseBlocks(shown, sign[part.type] + title, proseOf(shown, step, part.prose));
    }
    case 'check':
      return part.check === step.checks[0]?.id ? checkBlocks(step.checks) : [];
    case 'command': {
      const command = step.commands.find(({ id }) => id === part.command);
      return command ? commandBlocks(command) : [];
    }
    case 'input': {
      const field = step.inputs.find(({ name }) => name === part.input);
      if (!field) return [];
      return [section(`${said(field.label)}: ${field.value ? said(field.value.value) : '–'}`)];
    }
  }
};

/** What the runbook says in a step, in its order; its checks stand together. */
export const stepBody = (shown: Shown, step: CurrentStep): KnownBlock[] =>
  step.body.flatMap((part) => partBlocks(shown, step, part));
