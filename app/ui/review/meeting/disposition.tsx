import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { dispositionTypes, type ReviewRun } from '../../../domain/review/run.ts';
import { Button } from '../../button.tsx';
import { TextField } from '../../field.tsx';
import { Notice } from '../../notice.tsx';
import { usePost } from '../../use-post.ts';

/** How the item ended: 1, 2, 3, 4 on the keyboard. */
export const Disposition = ({
  item,
  given,
  mayHold,
}: {
  item: string;
  given: ReviewRun['dispositions'][string] | undefined;
  mayHold: boolean;
}) => {
  const t = useTranslations('review.disposition');
  const act = useTranslations('review.act');
  const [until, setUntil] = useState<string | null>(null);
  const post = usePost((answer) => {
    if (answer.ok) setUntil(null);
  });
  const send = (disposition: string, more: object = {}) =>
    post.send({ type: 'review.disposed', item, disposition, ...more });
  const said = given
    ? given.type === 'deferred'
      ? t('until', { day: given.until ?? '' })
      : t(given.type)
    : t('none');
  return (
    <section aria-label={t('label')}>
      <h3 className="mb-2 text-instruction font-semibold">
        {t('label')}: <span className={given ? 'text-ok' : 'text-ink-3'}>{said}</span>
      </h3>
      {post.answer && !post.answer.ok ? (
        <Notice tone="bad" urgent>
          {post.answer.sentence}
        </Notice>
      ) : null}
      {mayHold ? (
        <div className="flex flex-wrap gap-2.5">
          {dispositionTypes.map((type, i) => (
            <Button
              key={type}
              pressKey={String(i + 1)}
              aria-pressed={given?.type === type}
              disabled={post.busy}
              onClick={() => (type === 'deferred' ? setUntil('') : send(type))}
            >
              {t(type)}
            </Button>
          ))}
        </div>
      ) : null}
      {until === null ? null : (
        <div className="mt-3 flex flex-wrap items-end gap-2.5">
          <TextField
            label={t('untilLabel')}
            type="date"
            value={until}
            onChange={({ target }) => setUntil(target.value)}
          />
          <Button
            look="act"
            disabled={until === '' || post.busy}
            onClick={() => send('deferred', { until })}
          >
            {act('save')}
          </Button>
        </div>
      )}
    </section>
  );
};
