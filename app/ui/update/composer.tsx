import { Form, Link, useNavigation } from '@remix-run/react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import {
  type PublishedUpdate,
  type UpdateAudience,
  type UpdateStatus,
  updateAudiences,
  updateStatuses,
} from '../../domain/update/update.ts';
import { Button } from '../button.tsx';
import { classNames } from '../class-names.ts';
import { Select, Textarea, TextField } from '../field.tsx';
import { TimeText } from '../time/time-text.tsx';

export type ComposerDraft = {
  audience: UpdateAudience;
  status: UpdateStatus;
  title: string;
  text: string;
  /** Who kept it; absent for what the template says. */
  saved?: { by: string; at: number };
  /** In how many minutes the next one is promised. */
  nextMinutes: number | null;
};

const promises = [5, 10, 15, 20, 30, 60, 120, 240, 480, 1440];

/** One update, filled in from the template; whoever publishes it has read it. */
export const Composer = ({
  draft,
  updates,
  idempotencyKey,
}: {
  draft: ComposerDraft;
  updates: readonly PublishedUpdate[];
  idempotencyKey: string;
}) => {
  const t = useTranslations('update');
  const navigation = useNavigation();
  const intent = navigation.formData?.get('intent');
  const label = useId();
  const own = updates.filter(({ audience }) => audience === draft.audience);
  const { saved, nextMinutes } = draft;
  return (
    <Form method="post" className="grid gap-5">
      <input type="hidden" name="audience" value={draft.audience} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <div>
        <p id={label} className="text-control font-medium">
          {t('desk.for')}
        </p>
        <nav aria-labelledby={label} className="mt-2 grid gap-2 sm:grid-cols-2">
          {updateAudiences.map((audience) => (
            <Link
              key={audience}
              to={`?audience=${audience}`}
              replace
              preventScrollReset
              aria-current={audience === draft.audience ? 'page' : undefined}
              className={classNames(
                'rounded-panel border bg-surface px-3.5 py-2.5 no-underline',
                audience === draft.audience
                  ? 'border-ink text-ink shadow-[inset_0_0_0_1px_var(--ink)]'
                  : 'border-line-strong text-ink',
              )}
            >
              <span className="font-semibold">{t(`audience.${audience}`)}</span>
              <span className="block text-small text-ink-2">{t(`audienceMeans.${audience}`)}</span>
            </Link>
          ))}
        </nav>
      </div>
      <p className="text-small text-ink-2">
        {saved
          ? t.rich('desk.draftBy', { by: saved.by, at: () => <TimeText at={saved.at} /> })
          : t('desk.fresh')}
      </p>
      <div className="grid gap-5 sm:grid-cols-2">
        <Select label={t('desk.status')} name="status" defaultValue={draft.status}>
          {updateStatuses.map((status) => (
            <option key={status} value={status}>
              {t(`status.${status}`)}
            </option>
          ))}
        </Select>
        <Select label={t('desk.next')} name="next" defaultValue={nextMinutes ?? ''}>
          <option value="">{t('desk.nextNone')}</option>
          {[...new Set([...promises, ...(nextMinutes === null ? [] : [nextMinutes])])]
            .toSorted((a, b) => a - b)
            .map((minutes) => (
              <option key={minutes} value={minutes}>
                {t('desk.minutes', { minutes })}
              </option>
            ))}
        </Select>
      </div>
      <TextField
        label={t('desk.heading')}
        hint={t('desk.headingHint')}
        name="title"
        defaultValue={draft.title}
        maxLength={200}
        required
      />
      <Textarea
        label={t('desk.text')}
        hint={t('desk.textHint')}
        name="text"
        defaultValue={draft.text}
        rows={8}
        maxLength={4000}
        required
      />
      {own.length > 0 ? (
        <Select label={t('desk.corrects')} name="corrects" defaultValue="">
          <option value="">{t('desk.correctsNone')}</option>
          {own.toReversed().map(({ number, title }) => (
            <option key={number} value={number}>
              {t('desk.correctsOne', { number: String(number), title })}
            </option>
          ))}
        </Select>
      ) : null}
      <div className="sticky bottom-0 z-10 flex flex-wrap gap-2.5 border-t border-line bg-bg py-3">
        <Button
          type="submit"
          name="intent"
          value="publish"
          look="act"
          disabled={navigation.state !== 'idle'}
          className="grow sm:grow-0"
        >
          {t(intent === 'publish' ? 'desk.publishing' : 'desk.publish')}
        </Button>
        <Button
          type="submit"
          name="intent"
          value="save"
          formNoValidate
          disabled={navigation.state !== 'idle'}
        >
          {t('desk.save')}
        </Button>
      </div>
    </Form>
  );
};
