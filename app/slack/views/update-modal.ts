import type { ModalView } from '@slack/types';
import {
  type UpdateAudience,
  type UpdateStatus,
  updateAudiences,
  updateStatuses,
} from '../../domain/update/update.ts';
import { context } from './blocks.ts';
import { chosen, modal, typed } from './modal.ts';
import type { Ref } from './ref.ts';
import { t } from './shown.ts';

/** What goes out, read once more before it does; to people outside only from here. */
export const updateModal = (
  ref: Ref,
  given: { audience: UpdateAudience; status: UpdateStatus; title: string; text: string },
): ModalView =>
  modal(
    'update',
    t('slack.modal.update'),
    [
      chosen(
        'audience',
        t('update.desk.for'),
        updateAudiences.map((one) => ({ words: t(`update.audience.${one}`), value: one })),
        { first: given.audience },
      ),
      context(
        ...updateAudiences.map(
          (one) => `*${t(`update.audience.${one}`)}*: ${t(`update.audienceMeans.${one}`)}`,
        ),
      ),
      chosen(
        'status',
        t('update.desk.status'),
        updateStatuses.map((one) => ({ words: t(`update.status.${one}`), value: one })),
        { first: given.status, list: true },
      ),
      typed('title', t('update.desk.heading'), {
        ...{ most: 150, initial: given.title, hint: t('update.desk.headingHint') },
      }),
      typed('text', t('update.desk.text'), {
        ...{ multiline: true, initial: given.text, hint: t('update.desk.textHint') },
      }),
    ],
    { ref, submit: t('update.desk.publish') },
  );
