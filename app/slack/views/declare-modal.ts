import type { KnownBlock, ModalView } from '@slack/types';
import { option, text } from './blocks.ts';
import { chosen, modal, typed } from './modal.ts';
import { t } from './shown.ts';

const severities = ['sev1', 'sev2', 'sev3', 'sev4'] as const;
const paces = [1, 10, 60];

/** How a drill is rehearsed; asked only of a drill. */
const drillBlocks = (): KnownBlock[] => [
  chosen('pages', t('drill.choose.pages'), [
    { words: t('drill.choose.marked'), value: 'marked' },
    { words: t('drill.choose.log'), value: 'log' },
  ]),
  chosen(
    'pace',
    t('drill.choose.pace'),
    paces.map((pace) => ({
      words:
        pace === 1 ? t('drill.choose.paceOne') : t('drill.choose.paceMany', { pace: String(pace) }),
      value: String(pace),
    })),
  ),
  typed('injects', t('drill.choose.injects'), {
    ...{ optional: true, multiline: true, hint: t('drill.choose.injectsHint') },
  }),
];

/** What is typed stays typed when the kind changes: each block keeps its name. */
export const declareModal = (given: {
  title?: string;
  kind: 'real' | 'drill';
  summary?: string;
}): ModalView =>
  modal(
    'declare',
    t('slack.modal.declare'),
    [
      typed('title', t('slack.modal.title'), { initial: given.title ?? '', most: 150 }),
      chosen(
        'severity',
        t('slack.modal.severity'),
        severities.map((one) => ({ words: t(`slack.severity.${one}`), value: one })),
        { first: 'sev2', list: true },
      ),
      {
        ...{ type: 'input', block_id: 'runbook', label: text(t('slack.modal.runbook'), 100) },
        element: {
          ...{ type: 'external_select', action_id: 'runbook', min_query_length: 0 },
          placeholder: text(t('slack.modal.startTyping'), 150),
        },
      },
      chosen(
        'kind',
        t('slack.modal.kind'),
        [
          { words: t('slack.modal.real'), value: 'real' },
          { words: t('slack.modal.drill'), value: 'drill' },
        ],
        { first: given.kind, dispatch: true },
      ),
      ...(given.kind === 'drill' ? drillBlocks() : []),
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
