import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { neededSections, retrospectiveLimits } from '../../domain/retrospective/retrospective.ts';
import { Button } from '../button.tsx';
import { Textarea } from '../field.tsx';
import { useActorName } from '../gap/use-actor-name.ts';
import { Notice } from '../notice.tsx';
import { TimeText } from '../time/time-text.tsx';
import { usePost } from '../use-post.ts';
import type { Reader, RetrospectiveShown } from './retrospective.types.ts';

const isReaders = (mark: { by: { type: string; id?: string } } | undefined, reader: Reader) =>
  mark !== undefined && mark.by.id === reader.id;

const Next = ({ view, reader }: { view: RetrospectiveShown; reader: Reader }) => {
  const t = useTranslations('retrospective');
  const nameOf = useActorName();
  const { state, submitted, reviewed, published, sections } = view;
  const missing = neededSections.filter(
    (id) => !sections.find((section) => section.id === id)?.text.trim(),
  );
  const mark = state === 'published' ? published : state === 'reviewed' ? reviewed : submitted;
  if (state === 'draft' || !mark)
    return (
      <p>
        {missing.length === 0
          ? t('next.draft')
          : t('next.needs', {
              sections: missing.map((id) => t(`section.${id}.title`)).join(', '),
            })}
      </p>
    );
  if (state === 'review' && isReaders(submitted, reader)) return <p>{t('next.reviewYours')}</p>;
  return (
    <p>{t.rich(`next.${state}`, { who: nameOf(mark.by), at: () => <TimeText at={mark.at} /> })}</p>
  );
};

/** Where it stands, and the one thing to do next. */
export const NextAct = ({ view, reader }: { view: RetrospectiveShown; reader: Reader }) => {
  const t = useTranslations('retrospective');
  const nameOf = useActorName();
  const [returning, setReturning] = useState(false);
  const [reason, setReason] = useState('');
  const post = usePost((answer) => {
    if (answer.ok) setReturning(false);
  });
  const { state, returned, reviewed } = view;
  const missing = neededSections.some(
    (id) => !view.sections.find((section) => section.id === id)?.text.trim(),
  );
  const act = (type: string) => post.send({ type: `retrospective.${type}` });
  const mayAgree = state === 'review' && reader.reviews && !isReaders(view.submitted, reader);
  return (
    <div className="grid gap-3">
      <Next view={view} reader={reader} />
      {returned ? (
        <Notice tone="warn">
          <p className="font-medium">
            {t.rich('returned', {
              who: nameOf(returned.by),
              at: () => <TimeText at={returned.at} />,
            })}
          </p>
          <p className="break-words whitespace-pre-line">{returned.reason}</p>
        </Notice>
      ) : null}
      {reviewed?.note ? (
        <p className="border-l-2 border-line pl-3 text-ink-2">{reviewed.note}</p>
      ) : null}
      {post.answer && !post.answer.ok ? (
        <Notice tone="bad" urgent>
          {post.answer.sentence}
        </Notice>
      ) : null}
      {returning ? (
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            post.send({ type: 'retrospective.returned', reason });
          }}
        >
          <Textarea
            label={t('returnWhy')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            maxLength={retrospectiveLimits.remark}
            required
          />
          <div className="flex flex-wrap gap-2.5">
            <Button type="submit" look="act" disabled={post.busy || reason.trim() === ''}>
              {t('act.return')}
            </Button>
            <Button look="quiet" onClick={() => setReturning(false)}>
              {t('section.cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <div className="flex flex-wrap gap-2.5">
          {state === 'draft' && reader.writes && view.dueAt !== null ? (
            <Button look="act" disabled={post.busy || missing} onClick={() => act('submitted')}>
              {t('act.submit')}
            </Button>
          ) : null}
          {mayAgree ? (
            <Button look="act" disabled={post.busy} onClick={() => act('reviewed')}>
              {t('act.agree')}
            </Button>
          ) : null}
          {state === 'reviewed' && reader.publishes ? (
            <Button look="act" disabled={post.busy} onClick={() => act('published')}>
              {t('act.publish')}
            </Button>
          ) : null}
          {(state === 'review' || state === 'reviewed') && reader.reviews ? (
            <Button onClick={() => setReturning(true)}>{t('act.return')}</Button>
          ) : null}
        </div>
      )}
    </div>
  );
};
