import { Link } from '@remix-run/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { actionStatuses, type PreviousAction, type ReviewRun } from '../../../domain/review/run.ts';
import { Button } from '../../button.tsx';
import { Select, TextField } from '../../field.tsx';
import { Notice } from '../../notice.tsx';
import { Tag } from '../../tag.tsx';
import { usePost } from '../../use-post.ts';
import type { ReviewShown } from '../review.types.ts';

const One = ({
  action,
  given,
  mayNote,
}: {
  action: PreviousAction;
  given: ReviewRun['statuses'][string] | undefined;
  mayNote: boolean;
}) => {
  const t = useTranslations('review.status');
  const save = useTranslations('review.act');
  const [status, setStatus] = useState<string>(given?.status ?? 'on-track');
  const [note, setNote] = useState(given?.note ?? '');
  const post = usePost();
  return (
    <li className="grid gap-3 border-t border-line py-3.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link to={`/actions/${action.id}`} className="font-medium break-words">
          <span className="num mr-2 text-ink-3">{action.number}</span>
          {action.title}
        </Link>
        <span className="text-small text-ink-2">{action.owner?.name}</span>
        <span className="num text-small text-ink-2">{action.dueOn}</span>
        {given ? (
          <Tag tone={given.status === 'late' ? 'warn' : 'ok'}>{t(given.status)}</Tag>
        ) : (
          <Tag tone="warn">{t('missing')}</Tag>
        )}
      </p>
      {given?.note ? <p className="text-ink-2">{given.note}</p> : null}
      {post.answer && !post.answer.ok ? (
        <Notice tone="bad" urgent>
          {post.answer.sentence}
        </Notice>
      ) : null}
      {mayNote ? (
        <div className="grid items-end gap-2.5 sm:grid-cols-[180px_minmax(0,1fr)_auto]">
          <Select
            label={t('label')}
            value={status}
            onChange={({ target }) => setStatus(target.value)}
          >
            {actionStatuses.map((one) => (
              <option key={one} value={one}>
                {t(one)}
              </option>
            ))}
          </Select>
          <TextField
            label={t('note')}
            value={note}
            maxLength={2000}
            onChange={({ target }) => setNote(target.value)}
          />
          <Button
            disabled={post.busy}
            onClick={() =>
              post.send({
                ...{ type: 'review.status-given', action: action.id, status },
                ...(note.trim() !== '' && { note }),
              })
            }
          >
            {save('save')}
          </Button>
        </div>
      ) : null}
    </li>
  );
};

/** Each action of the review before, and how it stands. */
export const PreviousActions = ({ view, mayNote }: { view: ReviewShown; mayNote: boolean }) => {
  const t = useTranslations('review');
  const previous = view.run.pack?.previous ?? [];
  return (
    <section>
      <h2 className="mb-3 text-title font-semibold">{t('meeting.previous')}</h2>
      {previous.length === 0 ? (
        <p className="text-ink-2">{t('actions.none')}</p>
      ) : (
        <ul className="border-b border-line">
          {previous.map((action) => (
            <One
              key={action.id}
              action={action}
              given={view.run.statuses[action.id]}
              mayNote={mayNote && !view.run.adjourned}
            />
          ))}
        </ul>
      )}
    </section>
  );
};
