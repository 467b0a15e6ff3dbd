import type { InputBlock, KnownBlock, ModalView, RadioButtons, StaticSelect } from '@slack/types';
import type { CurrentStep } from '../../domain/incident/room-view.types.ts';
import { option, section, text } from './blocks.ts';
import { limits } from './limits.ts';
import { said } from './mrkdwn.ts';
import { type Ref, writeRef } from './ref.ts';
import { t } from './shown.ts';

/** A text that is typed; the block's id is the name it is read by. */
export const typed = (
  name: string,
  label: string,
  more: {
    optional?: boolean;
    multiline?: boolean;
    initial?: string;
    most?: number;
    hint?: string;
  } = {},
): InputBlock => ({
  ...{ type: 'input', block_id: name, label: text(label, 2000) },
  ...(more.optional && { optional: true }),
  ...(more.hint && { hint: text(more.hint, 2000) }),
  element: {
    ...{ type: 'plain_text_input', action_id: name, max_length: Math.min(3000, more.most ?? 2000) },
    ...(more.multiline && { multiline: true }),
    ...(more.initial && { initial_value: more.initial.slice(0, more.most ?? 2000) }),
  },
});

export const modal = (
  callback: string,
  title: string,
  blocks: KnownBlock[],
  facts: { ref?: Ref | undefined; submit?: string } = {},
): ModalView => ({
  ...{ type: 'modal', callback_id: callback, title: text(title, limits.modalTitle), blocks },
  submit: text(facts.submit ?? t('slack.act.submit'), limits.modalTitle),
  close: text(t('slack.act.close'), limits.modalTitle),
  ...(facts.ref && { private_metadata: writeRef(facts.ref) }),
});

/** One of a few that are all seen, or of more in a list; the first unless another is named. */
export const chosen = (
  name: string,
  label: string,
  all: readonly { words: string; value: string }[],
  more: { first?: string; list?: true; dispatch?: true } = {},
): InputBlock => {
  const options = all.slice(0, limits.options).map(({ words, value }) => option(words, value));
  const first = options.find(({ value }) => value === more.first) ?? options[0];
  const element: RadioButtons | StaticSelect = {
    ...{ type: more.list ? 'static_select' : 'radio_buttons', action_id: name, options },
    ...(first && { initial_option: first }),
  };
  return {
    ...{ type: 'input', block_id: name, label: text(label, 100), element },
    ...(more.dispatch && { dispatch_action: true }),
  };
};

/** One reason, for what takes one. */
export const reasonModal = (
  what: 'skip' | 'refuse' | 'end-wait' | 'wrong' | 'decline',
  ref: Ref,
  about: string,
): ModalView => {
  const titles = {
    ...{ skip: t('slack.modal.skip'), refuse: t('slack.modal.refuse') },
    ...{ 'end-wait': t('slack.modal.wait'), wrong: t('slack.modal.wrong') },
    decline: t('slack.modal.decline'),
  };
  const label = {
    ...{ skip: t('slack.modal.reason'), refuse: t('slack.modal.reason') },
    ...{ 'end-wait': t('slack.modal.reason'), wrong: t('slack.modal.text') },
    decline: t('slack.modal.declineReason'),
  };
  const input = typed('reason', label[what], { multiline: true, optional: what === 'decline' });
  return modal(what, titles[what], [section(`*${said(about, 250)}*`), input], { ref });
};

const MOST_VALUES = 40;

/** The step's values; what is secret is not typed into Slack, which would keep it. */
export const valuesModal = (step: CurrentStep, ref: Ref): ModalView =>
  modal(
    'values',
    t('slack.modal.values'),
    step.inputs.slice(0, MOST_VALUES).map((field, place) =>
      field.secret
        ? section(`${said(field.label)}: ${t('slack.modal.sealed')}`)
        : typed(`value:${place}`, field.label, {
            ...{ optional: true, initial: field.value?.value ?? field.default ?? '' },
          }),
    ),
    { ref },
  );

export const observeModal = (step: CurrentStep, ref: Ref): ModalView => {
  const yesNo = [option(t('slack.modal.yes'), 'yes'), option(t('slack.modal.no'), 'no')];
  const { what = step.title, expect } = step.verify ?? {};
  return modal(
    'observe',
    t('slack.modal.observe'),
    [
      section(
        `*${said(what, 500)}*${expect ? `\n${t('slack.step.expect', { text: said(expect, 500) })}` : ''}`,
      ),
      typed('value', t('slack.modal.observed')),
      {
        ...{ type: 'input', block_id: 'pass', label: text(t('slack.modal.pass'), 100) },
        element: { type: 'radio_buttons', action_id: 'pass', options: yesNo },
      },
    ],
    { ref },
  );
};
