import type { Button, KnownBlock } from '@slack/types';
import type { CurrentStep } from '../../domain/incident/room-view.types.ts';
import { actions, button, context, option, text } from './blocks.ts';
import { limits } from './limits.ts';
import { linkTo } from './mrkdwn.ts';
import { writeRef } from './ref.ts';
import { type Shown, t, urlOf } from './shown.ts';

/** As many ways as buttons; more are a list. */
const BUTTONS = 5;

const decisionBlocks = (shown: Shown, step: CurrentStep, value: string): KnownBlock[] => {
  const options = step.options ?? [];
  if (options.length === 0) return [];
  if (options.length <= BUTTONS)
    return [
      actions(
        ...options.map(({ title }, i) => button(`decide:${i}`, title, { value, style: 'primary' })),
      ),
    ];
  const placeholder = text(step.question ?? step.title, 150);
  const all = options.slice(0, limits.options).map(({ title }, i) => option(title, `o${i}`));
  const list: KnownBlock = {
    ...{ type: 'actions', block_id: 'decide' },
    elements: [{ type: 'static_select', action_id: 'decide', placeholder, options: all }],
  };
  const link = linkTo(urlOf(shown), t('slack.act.open'));
  return options.length > limits.options
    ? [list, context(t('slack.step.manyOptions', { link }))]
    : [list];
};

/** What moves this kind of step on. */
const forward = (step: CurrentStep, value: string): Button[] => {
  switch (step.type) {
    case 'step':
      return [
        button('done', t('slack.act.done'), { value, style: 'primary' }),
        button('skip', t('slack.act.skip'), { value }),
      ];
    case 'verify':
      return [
        button('observe', t('slack.act.observe'), { value, style: 'primary' }),
        button('skip', t('slack.act.skip'), { value }),
      ];
    case 'wait':
      return [button('end-wait', t('slack.act.endWait'), { value })];
    case 'escalate':
      return [button('page-acknowledged', t('slack.act.acknowledge'), { value, style: 'primary' })];
    case 'approval':
      return [
        button('approve', t('slack.act.approve'), { value, style: 'primary' }),
        button('refuse', t('slack.act.refuse'), { value, style: 'danger' }),
      ];
    case 'rollback':
      return [button('rollback-done', t('slack.act.rollBackDone'), { value, style: 'primary' })];
    default:
      return [];
  }
};

/** The controls of a step that waits, at most four blocks. */
export const stepControls = (shown: Shown, step: CurrentStep): KnownBlock[] => {
  const value = writeRef({ i: shown.room.incident.id, w: step.walkthrough, s: step.id });
  return [
    ...decisionBlocks(shown, step, value),
    actions(
      ...forward(step, value),
      ...(step.inputs.length > 0 ? [button('values', t('slack.act.value'), { value })] : []),
      ...(step.claim ? [] : [button('claim', t('slack.act.claim'), { value })]),
      button('wrong', t('slack.act.wrong'), { value }),
      button('open', t('slack.act.open'), { url: urlOf(shown) }),
    ),
  ];
};
