import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
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
  more: { optional?: boolean; multiline?: boolean; initial?: string; most?: number } = {},
): InputBlock => ({
  ...{ type: 'input', block_id: name, label: text(label, 2000) },
  ...(more.optional && { optional: true }),
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

const severities = ['sev1', 'sev2', 'sev3', 'sev4'] as const;

export const declareModal = (given: {
  title?: string;
  kind: 'real' | 'drill';
  summary?: string;
}): ModalView => {
  const severity = severities.map((one) => option(t(`slack.severity.${one}`), one));
  const kinds = [option(t('slack.modal.real'), 'real'), option(t('slack.modal.drill'), 'drill')];
  const [first] = kinds;
  return modal(
    'declare',
    t('slack.modal.declare'),
    [
      typed('title', t('slack.modal.title'), { initial: given.title ?? '', most: 150 }),
      {
        ...{ type: 'input', block_id: 'severity', label: text(t('slack.modal.severity'), 100) },
        element: {
          ...{ type: 'static_select', action_id: 'severity', options: severity },
          ...(severity[1] && { initial_option: severity[1] }),
        },
      },
      {
        ...{ type: 'input', block_id: 'runbook', label: text(t('slack.modal.runbook'), 100) },
        element: {
          ...{ type: 'external_select', action_id: 'runbook', min_query_length: 0 },
          placeholder: text(t('slack.modal.startTyping'), 150),
        },
      },
      {
        ...{ type: 'input', block_id: 'kind', label: text(t('slack.modal.kind'), 100) },
        element: {
          ...{ type: 'radio_buttons', action_id: 'kind', options: kinds },
          ...(first && { initial_option: kinds[given.kind === 'drill' ? 1 : 0] ?? first }),
        },
      },
      {
        ...{ type: 'input', block_id: 'channel', optional: true },
        label: text(t('slack.modal.channel'), 100),
        element: {
          ...{ type: 'checkboxes', action_id: 'channel' },
          options: [option(t('slack.modal.private'), 'private')],
        },
      },
      typed('summary', t('slack.modal.summary'), {
        ...{ optional: true, multiline: true, initial: given.summary ?? '' },
      }),
    ],
    { submit: t('slack.modal.go') },
  );
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
